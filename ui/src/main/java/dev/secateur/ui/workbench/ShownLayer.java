package dev.secateur.ui.workbench;

import dev.secateur.model.network.LayerInfo;
import dev.secateur.model.pruning.LayerCut;
import dev.secateur.model.pruning.MagnitudeIndex;
import dev.secateur.model.pruning.PruningPreview;
import dev.secateur.model.session.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A prunable layer of the shown revision, and what the draft would do to it.
 *
 * @param number its place among the prunable layers
 * @param info what it is
 * @param index its weights
 * @param cut what goes; null while the draft has no preview of this network
 */
public record ShownLayer(int number, LayerInfo info, MagnitudeIndex index, LayerCut cut) {
    /**
     * The share of what the criterion ranks here, weights or units, that the draft prunes; empty
     * where there is no preview or nothing is ranked.
     */
    public OptionalDouble planned() {
        return cut == null || cut.ranked() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) cut.chosen() / cut.ranked());
    }

    /** All prunable layers as they stand now, in order; none while no network is open. */
    public static List<ShownLayer> all(Workbench workbench) {
        Revision revision = workbench.revisionProperty().get();
        if (revision == null) {
            return List.of();
        }
        List<LayerInfo> infos = revision.summary().prunableLayers();
        List<MagnitudeIndex> indexes = revision.pruner().indexes();
        PruningPreview preview = workbench.draft().previewProperty().get();
        boolean fits = preview != null && preview.network().equals(revision.summary());
        List<ShownLayer> layers = new ArrayList<>();
        for (int i = 0; i < indexes.size(); i++) {
            LayerCut cut = fits ? preview.cuts().get(i) : null;
            layers.add(new ShownLayer(i, infos.get(i), indexes.get(i), cut));
        }
        return layers;
    }
}

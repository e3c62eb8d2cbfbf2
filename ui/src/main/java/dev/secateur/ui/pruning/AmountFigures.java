package dev.secateur.ui.pruning;

import dev.secateur.model.network.LayerInfo;
import dev.secateur.model.pruning.LayerCut;
import dev.secateur.model.pruning.PruningPreview;
import dev.secateur.model.pruning.Scope;
import dev.secateur.model.session.Revision;
import dev.secateur.ui.workbench.Workbench;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/** How much the preview prunes, as a share and as a threshold. */
final class AmountFigures {
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper threshold = new ReadOnlyDoubleWrapper(Double.NaN);
    private final ReadOnlyDoubleWrapper leastShare = new ReadOnlyDoubleWrapper();
    private final Workbench workbench;

    AmountFigures(Workbench workbench) {
        this.workbench = workbench;
    }

    ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    ReadOnlyDoubleProperty thresholdProperty() {
        return threshold.getReadOnlyProperty();
    }

    ReadOnlyDoubleProperty leastShareProperty() {
        return leastShare.getReadOnlyProperty();
    }

    void refresh() {
        PruningPreview preview = workbench.draft().previewProperty().get();
        Revision revision = workbench.revisionProperty().get();
        if (preview == null || revision == null) {
            return;
        }
        int layer = workbench.layers().lookedAmong(preview.cuts().size());
        LayerCut cut = preview.cuts().get(layer);
        boolean one = preview.spec().scope() == Scope.PER_LAYER;
        Shares shares = Shares.of(preview);
        share.set(share(preview, layer));
        leastShare.set(one ? ratio(cut.before(), cut) : shares.least());
        int told = one ? layer : included(preview, layer);
        threshold.set(
                Thresholds.shown(
                        preview.spec().criterion(),
                        preview.cuts().get(told),
                        revision.pruner().indexes().get(told)));
    }

    /** A layer that is left out has no threshold; the one that all others share is told then. */
    private static int included(PruningPreview preview, int looked) {
        List<LayerInfo> layers = preview.network().prunableLayers();
        Set<String> leftOut = preview.spec().leftOut();
        return leftOut.contains(layers.get(looked).name())
                ? IntStream.range(0, layers.size())
                        .filter(layer -> !leftOut.contains(layers.get(layer).name()))
                        .findFirst()
                        .orElse(looked)
                : looked;
    }

    /** The share that a preview prunes of what its amount is meant for, given the chosen layer. */
    static double share(PruningPreview preview, int layer) {
        LayerCut cut = preview.cuts().get(layer);
        return preview.spec().scope() == Scope.PER_LAYER
                ? ratio(cut.chosen(), cut)
                : Shares.of(preview).now();
    }

    private static double ratio(int some, LayerCut cut) {
        return cut.ranked() == 0 ? 0 : (double) some / cut.ranked();
    }
}

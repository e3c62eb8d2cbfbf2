package dev.secateur.ui.pruning;

import dev.secateur.model.pruning.LayerCut;
import dev.secateur.model.pruning.PruningPreview;
import dev.secateur.model.pruning.Scope;
import dev.secateur.model.session.Revision;
import dev.secateur.ui.workbench.Workbench;
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
        threshold.set(
                Thresholds.shown(
                        preview.spec().criterion(), cut, revision.pruner().indexes().get(layer)));
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

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
        int layer = Math.min(workbench.chosenLayerProperty().get(), preview.cuts().size() - 1);
        LayerCut cut = preview.cuts().get(layer);
        boolean one = preview.spec().scope() == Scope.PER_LAYER;
        Shares shares = Shares.of(preview);
        share.set(one ? ratio(cut.chosen(), cut) : shares.now());
        leastShare.set(one ? ratio(cut.before(), cut) : shares.least());
        threshold.set(
                Thresholds.shown(
                        preview.spec().criterion(), cut, revision.pruner().indexes().get(layer)));
    }

    private static double ratio(int some, LayerCut cut) {
        return cut.ranked() == 0 ? 0 : (double) some / cut.ranked();
    }
}

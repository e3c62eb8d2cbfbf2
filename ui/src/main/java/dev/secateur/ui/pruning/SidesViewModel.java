package dev.secateur.ui.pruning;

import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.Bounds;
import dev.secateur.model.pruning.MagnitudeIndex;
import dev.secateur.model.pruning.PruningPreview;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.Scope;
import dev.secateur.ui.workbench.Workbench;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** The thresholds of negative and of positive weights, where these are apart. */
public final class SidesViewModel {
    private static final int HALVINGS = 40;

    private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper apart = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Bounds> bounds =
            new ReadOnlyObjectWrapper<>(Bounds.both(0));
    private final ReadOnlyDoubleWrapper reach = new ReadOnlyDoubleWrapper(1);
    private final BooleanProperty logarithmic = new SimpleBooleanProperty();
    private final Workbench workbench;
    private final AmountFigures figures;
    private final AmountEdit edit;

    SidesViewModel(Workbench workbench, AmountFigures figures) {
        this.workbench = workbench;
        this.figures = figures;
        this.edit = new AmountEdit(workbench);
    }

    /** Whether the criterion knows a threshold for each side. */
    public ReadOnlyBooleanProperty offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /** Whether negative weights have a threshold of their own. */
    public ReadOnlyBooleanProperty apartProperty() {
        return apart.getReadOnlyProperty();
    }

    /** The thresholds on the criterion's own scale, while they are apart. */
    public ReadOnlyObjectProperty<Bounds> boundsProperty() {
        return bounds.getReadOnlyProperty();
    }

    /** The largest threshold that makes a difference in the chosen layer, above 0. */
    public ReadOnlyDoubleProperty reachProperty() {
        return reach.getReadOnlyProperty();
    }

    /** Whether thresholds are chosen on an axis that is logarithmic on both sides of zero. */
    public BooleanProperty logarithmicProperty() {
        return logarithmic;
    }

    /** Lets the thresholds go apart from where they are, or prunes as much by one again. */
    public void setApart(boolean wanted) {
        PruningPreview preview = workbench.draft().previewProperty().get();
        if (wanted == apart.get() || preview == null) {
            return;
        }
        workbench
                .draft()
                .reviseSpec(spec -> wanted ? apart(spec, preview) : together(spec, preview));
        commit();
    }

    /** Each layer's from where its own threshold is. */
    private PruningSpec apart(PruningSpec spec, PruningPreview preview) {
        return spec.scope() == Scope.PER_LAYER
                ? edit.each(spec, layer -> sides(threshold(spec, preview, layer)))
                : spec.withAmount(sides(figures.thresholdProperty().get()));
    }

    private double threshold(PruningSpec spec, PruningPreview preview, int layer) {
        List<MagnitudeIndex> indexes = workbench.revisionProperty().get().pruner().indexes();
        return Thresholds.shown(spec.criterion(), preview.cuts().get(layer), indexes.get(layer));
    }

    private static Amount sides(double threshold) {
        double known = Double.isNaN(threshold) ? 0 : Math.max(0, threshold);
        return new Amount.Sides(known, known);
    }

    private PruningSpec together(PruningSpec spec, PruningPreview preview) {
        return spec.scope() == Scope.PER_LAYER
                ? PerLayer.asNow(spec, preview)
                : spec.withAmount(new Amount.Sparsity(figures.shareProperty().get()));
    }

    /** Takes the thresholds somewhere, in the midst of a gesture. */
    public void drag(Bounds other) {
        workbench.draft().reviseSpec(spec -> to(spec, other));
    }

    /** Ends a gesture. */
    public void commit() {
        workbench.history().commitDraft();
    }

    /** Gives a gesture up. */
    public void revert() {
        workbench.history().revertDraft();
    }

    private PruningSpec to(PruningSpec spec, Bounds other) {
        return edit.to(spec, new Amount.Sides(other.negative(), other.positive()));
    }

    /**
     * Takes both thresholds nearer to zero or farther from it, each in proportion, until about this
     * share goes and no more.
     */
    void dragToShare(double wanted) {
        workbench.draft().reviseSpec(spec -> toShare(spec, wanted));
    }

    private PruningSpec toShare(PruningSpec spec, double wanted) {
        Bounds from = bounds.get().farther() > 0 ? bounds.get() : Bounds.both(1);
        double low = 0;
        double high = 2 * reach.get() / Math.min(from.negative(), from.positive());
        if (!Double.isFinite(high)) {
            high = 2 * reach.get() / from.farther();
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (share(to(spec, from.times(middle))) <= wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return to(spec, from.times(low));
    }

    private double share(PruningSpec spec) {
        PruningPreview preview = workbench.revisionProperty().get().pruner().preview(spec);
        return AmountFigures.share(preview, workbench.layers().lookedAmong(preview.cuts().size()));
    }

    void refresh() {
        PruningSpec spec = workbench.draft().planProperty().get().spec();
        offered.set(spec.criterion().hasSides() && spec.pattern().isEmpty());
        if (workbench.revisionProperty().get() == null) {
            apart.set(false);
            return;
        }
        List<MagnitudeIndex> indexes = workbench.revisionProperty().get().pruner().indexes();
        MagnitudeIndex layer = indexes.get(workbench.layers().lookedAmong(indexes.size()));
        double scale = spec.criterion().scale(layer.statistics());
        reach.set(scale > 0 && layer.size() > 0 ? layer.histogram().high() / scale : 1);
        Amount asked = spec.askedOf(layer.layer()).orElse(null);
        if (asked instanceof Amount.Sides sides) {
            bounds.set(new Bounds(sides.negative(), sides.positive()));
        }
        apart.set(asked instanceof Amount.Sides && offered.get());
    }
}

package dev.secateur.ui.histogram;

import dev.secateur.model.network.Histogram;
import dev.secateur.model.pruning.Bounds;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.ui.workbench.ChosenLayer;
import dev.secateur.ui.workbench.ShownLayer;
import dev.secateur.ui.workbench.Workbench;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** The weights of the layer that is looked at, and the threshold that can be dragged there. */
public final class HistogramViewModel {
    private final ReadOnlyObjectWrapper<ThresholdState> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper apart = new ReadOnlyBooleanWrapper();
    private final BooleanProperty logCounts = new SimpleBooleanProperty(true);
    private final BooleanProperty logWeights = new SimpleBooleanProperty();
    private final ByHandCounts byHand = new ByHandCounts();
    private final Workbench workbench;
    private final ChosenLayer chosen;

    /** Follows the layer that a workbench's window looks at. */
    public HistogramViewModel(Workbench workbench) {
        this.workbench = workbench;
        this.chosen = new ChosenLayer(workbench);
        layerProperty().subscribe(layer -> updateState());
        workbench.draft().planProperty().subscribe(plan -> updateState());
    }

    /** The layer, another object with every preview; null while no network is open. */
    public ReadOnlyObjectProperty<ShownLayer> layerProperty() {
        return chosen.layerProperty();
    }

    /** Whether the threshold can be dragged; null while no network is open. */
    public ReadOnlyObjectProperty<ThresholdState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether counts are on a logarithmic axis. */
    public BooleanProperty logCountsProperty() {
        return logCounts;
    }

    /** Whether weights are on an axis that is logarithmic on both sides of zero. */
    public BooleanProperty logWeightsProperty() {
        return logWeights;
    }

    /** The signed weights; null while no network is open. */
    public Histogram histogram() {
        return layer() == null ? null : layer().index().histogram();
    }

    /**
     * What the units chosen by hand leave of the weights, counted in the same bins; null where
     * there are none, or where the size of a weight has no say. A drag counts nothing anew.
     */
    public Histogram kept() {
        return layer() == null ? null : byHand.kept(spec(), layer().index());
    }

    /** Weights between these go; 0 where no threshold decides. */
    public Bounds bounds() {
        Bounds known = cutIsKnown() ? layer().cut().bounds() : Bounds.NONE;
        return known.areKnown() ? known : Bounds.both(0);
    }

    /** Whether the layer's negative weights have a threshold of their own. */
    public ReadOnlyBooleanProperty apartProperty() {
        return apart.getReadOnlyProperty();
    }

    /** The share of the layer that goes; NaN while that is not known. */
    public double prunedShare() {
        return cutIsKnown() ? layer().cut().sparsity() : Double.NaN;
    }

    /** The standard deviation of the weights; NaN while no network is open. */
    public double sigma() {
        return layer() == null ? Double.NaN : layer().index().statistics().standardDeviation();
    }

    /** Takes the thresholds somewhere, in the midst of a gesture. */
    public void dragTo(Bounds bounds) {
        if (state.get() == ThresholdState.FREE) {
            int number = layer().number();
            var indexes = workbench.revisionProperty().get().pruner().indexes();
            var chosen = workbench.layers().togetherProperty().get();
            workbench
                    .draft()
                    .reviseSpec(s -> ThresholdEdit.together(bounds, s, indexes, number, chosen));
        }
    }

    /** Ends a gesture. */
    public void commit() {
        workbench.history().commitDraft();
    }

    /** Gives a gesture up. */
    public void revert() {
        workbench.history().revertDraft();
    }

    /** Lets a layer that was left out take part again. */
    public void include() {
        workbench.draft().reviseSpec(spec -> including(spec, layer().index().layer()));
        workbench.history().commitDraft();
    }

    private static PruningSpec including(PruningSpec spec, String layer) {
        Set<String> leftOut = new TreeSet<>(spec.leftOut());
        leftOut.remove(layer);
        return spec.withLeftOut(leftOut);
    }

    private ShownLayer layer() {
        return layerProperty().get();
    }

    private boolean cutIsKnown() {
        return layer() != null && layer().cut() != null;
    }

    private void updateState() {
        state.set(layer() == null ? null : stateOf(layer()));
        apart.set(layer() != null && spec().isTwoSided(layer().index().layer()));
    }

    private ThresholdState stateOf(ShownLayer layer) {
        ThresholdState planned = ThresholdState.of(spec(), layer.index().layer());
        boolean isAwaited = planned == ThresholdState.FREE && layer.cut() == null;
        return isAwaited ? ThresholdState.UNKNOWN : planned;
    }

    private PruningSpec spec() {
        return workbench.draft().planProperty().get().spec();
    }
}

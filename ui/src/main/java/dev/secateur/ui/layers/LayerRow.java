package dev.secateur.ui.layers;

import dev.secateur.model.network.Histogram;
import dev.secateur.model.network.LayerInfo;
import dev.secateur.model.pruning.Bounds;
import dev.secateur.model.pruning.LayerCut;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.Scope;
import dev.secateur.ui.histogram.ByHandCounts;
import dev.secateur.ui.histogram.ThresholdState;
import dev.secateur.ui.workbench.ShownLayer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One prunable layer; the same object for as long as the network has this layer. */
public final class LayerRow {
    private final ReadOnlyObjectWrapper<Histogram> histogram = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Bounds> bounds = new ReadOnlyObjectWrapper<>(Bounds.NONE);
    private final ReadOnlyObjectWrapper<Histogram> kept = new ReadOnlyObjectWrapper<>();
    private final ByHandCounts byHand = new ByHandCounts();
    private final ReadOnlyDoubleWrapper sparsity = new ReadOnlyDoubleWrapper(Double.NaN);
    private final ReadOnlyBooleanWrapper included = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper lastIncluded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper draggable = new ReadOnlyBooleanWrapper();
    private final LayerInfo info;
    private final List<LayerInfo> before;
    private final List<LayerInfo> after;

    LayerRow(LayerInfo info, List<LayerInfo> before, List<LayerInfo> after) {
        this.info = info;
        this.before = before;
        this.after = after;
    }

    /** What the layer is. */
    public LayerInfo info() {
        return info;
    }

    /** Layers with nothing to prune that stand before it; only the first row has any. */
    public List<LayerInfo> before() {
        return before;
    }

    /** Layers with nothing to prune that stand between it and the next row. */
    public List<LayerInfo> after() {
        return after;
    }

    /** The signed weights. */
    public ReadOnlyObjectProperty<Histogram> histogramProperty() {
        return histogram.getReadOnlyProperty();
    }

    /** What units chosen by hand leave of them, in the same bins; null where there are none. */
    public ReadOnlyObjectProperty<Histogram> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /** Weights between these go; {@link Bounds#NONE} where no threshold decides. */
    public ReadOnlyObjectProperty<Bounds> boundsProperty() {
        return bounds.getReadOnlyProperty();
    }

    /** The share that goes; NaN while it is not known. */
    public ReadOnlyDoubleProperty sparsityProperty() {
        return sparsity.getReadOnlyProperty();
    }

    /** Whether the layer takes part. */
    public ReadOnlyBooleanProperty includedProperty() {
        return included.getReadOnlyProperty();
    }

    /** Whether it is the only one left that takes part, and so must. */
    public ReadOnlyBooleanProperty lastIncludedProperty() {
        return lastIncluded.getReadOnlyProperty();
    }

    /** Whether it has a threshold of its own that can be dragged. */
    public ReadOnlyBooleanProperty draggableProperty() {
        return draggable.getReadOnlyProperty();
    }

    boolean describes(LayerRow other) {
        return info.equals(other.info) && before.equals(other.before) && after.equals(other.after);
    }

    void show(ShownLayer layer, PruningSpec spec) {
        histogram.set(layer.index().histogram());
        kept.set(byHand.kept(spec, layer.index()));
        LayerCut cut = layer.cut();
        bounds.set(cut == null ? Bounds.NONE : cut.bounds());
        sparsity.set(cut == null ? Double.NaN : cut.sparsity());
    }

    void show(PruningSpec spec, int layers) {
        boolean in = !spec.leftOut().contains(info.name());
        included.set(in);
        lastIncluded.set(in && spec.leftOut().size() == layers - 1);
        draggable.set(
                spec.scope() == Scope.PER_LAYER
                        && ThresholdState.of(spec, info.name()) == ThresholdState.FREE);
    }

    PruningSpec included(PruningSpec spec, boolean in) {
        Set<String> leftOut = new TreeSet<>(spec.leftOut());
        if (in) {
            leftOut.remove(info.name());
        } else {
            leftOut.add(info.name());
        }
        return spec.withLeftOut(leftOut);
    }
}

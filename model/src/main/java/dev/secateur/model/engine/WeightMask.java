package dev.secateur.model.engine;

import dev.secateur.model.network.LayerWeights;
import java.nio.FloatBuffer;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Which of a network's weights are zero and stay so: held there, or covered while what is beneath
 * goes on learning.
 */
public final class WeightMask {
    private final Dl4jModel model;
    private final WeightViews views;
    private INDArray kept;
    private DenseWeights beneath;
    private List<BitSet> held = List.of();
    private StillBiases still;

    /** Nothing is masked yet. */
    WeightMask(Dl4jModel model, WeightViews views) {
        this.model = model;
        this.views = views;
    }

    /** As {@link Network#holdAtZero} says. */
    void hold(List<BitSet> pruned) {
        if (beneath != null) {
            beneath.restore(model.parameters());
            forgetBeneath();
        }
        FloatBuffer before = keptValues();
        if (before != null) {
            UpdaterState.forget(model.updaterIfMade(), before);
        }
        mask(pruned);
        UpdaterState.forget(model.updaterIfMade(), keptValues());
        apply();
    }

    /**
     * Masks weights: the network computes as if they were zero, while what is beneath goes on
     * learning by the gradients at the masked weights, so that it can come back (Guo 2016, arXiv
     * 1608.04493). Lasts until {@link Network#holdAtZero}.
     *
     * @param masked for each layer of {@link Network#weights()}, in order, the flat indices to mask
     */
    public void cover(List<BitSet> masked) {
        if (beneath == null) {
            beneath = new DenseWeights(model.parameters());
        }
        mask(masked);
        beneath.show(parameterValues(), keptValues());
    }

    /** The parameters beneath a cover; empty where there is none. */
    Optional<DenseWeights> beneath() {
        return Optional.ofNullable(beneath);
    }

    /** The weights beneath a {@link #cover}; those of {@link Network#weights()} where none is. */
    public List<LayerWeights> weightsBeneath() {
        return beneath == null ? views.all() : views.in(beneath.parameters(), beneath);
    }

    /**
     * What is held at zero or covered: for each layer of {@link Network#weights()}, in order, a
     * copy; empty if nothing is.
     */
    public List<BitSet> masked() {
        return copies(held);
    }

    /**
     * What a training step must not move: 1 for parameters that may move and 0 for the others; null
     * if all may, as they may beneath a cover.
     */
    FloatBuffer heldValues() {
        return beneath == null ? keptValues() : null;
    }

    /** Sees to it that what is masked is zero again after a training step of DL4J's. */
    void applyAfterDl4j() {
        if (beneath == null) {
            apply();
        }
    }

    /** Puts back what a training step must not move, and takes in what it did beneath a cover. */
    void takeStep() {
        if (still != null) {
            still.putBack(parameterValues());
        }
        if (beneath != null) {
            beneath.take(parameterValues(), keptValues());
        }
    }

    /** Takes parameters that were written over: what is masked is zero again. */
    void takeParameters() {
        apply();
        still = new StillBiases(model, held);
    }

    private void apply() {
        if (kept != null) {
            model.parameters().muli(kept);
        }
    }

    private void mask(List<BitSet> pruned) {
        INDArray parameters = model.parameters();
        INDArray mask = Nd4j.ones(parameters.dataType(), parameters.shape());
        FloatPointer maskValues = NativeArrays.buffer(mask);
        PrunedValues.visit(model, pruned, at -> maskValues.put(at, 0f));
        NativeArrays.release(kept);
        kept = mask;
        held = copies(pruned);
        still = new StillBiases(model, pruned);
    }

    private FloatBuffer parameterValues() {
        return NativeArrays.pointer(model.parameters()).asBuffer();
    }

    private FloatBuffer keptValues() {
        return kept == null ? null : NativeArrays.pointer(kept).asBuffer();
    }

    private static List<BitSet> copies(List<BitSet> sets) {
        return sets.stream().map(bits -> (BitSet) bits.clone()).toList();
    }

    private void forgetBeneath() {
        if (beneath != null) {
            beneath.close();
            beneath = null;
        }
    }

    /** Masks nothing any more, and gives the memory back; the parameters stay as they show. */
    void forget() {
        NativeArrays.release(kept);
        kept = null;
        held = List.of();
        still = null;
        forgetBeneath();
    }
}

package dev.secateur.ui.heatmap;

import dev.secateur.model.network.WeightTensor;
import dev.secateur.model.pruning.Bounds;
import dev.secateur.model.pruning.LayerCut;
import dev.secateur.ui.workbench.ShownLayer;
import java.util.function.IntPredicate;

/**
 * Which weights of a tensor go, fast enough to ask in every frame.
 *
 * @param threshold weights with a smaller |w| go and those with a larger one stay; NaN where no
 *     threshold decides
 * @param looksUpTies whether a weight at the threshold is to be looked up; else it stays
 * @param lookUp whether a weight goes, by its flat index in the tensor, as far as the threshold
 *     does not tell
 */
public record PrunedWeights(double threshold, boolean looksUpTies, LookUp lookUp) {
    /** Whether single weights go. */
    @FunctionalInterface
    public interface LookUp {
        /**
         * Whether a weight goes.
         *
         * @param index its flat index in the tensor
         */
        boolean goes(int index, float weight);
    }

    /** All stay. */
    public static final PrunedWeights NONE = below(0);

    /** Those are gone that are zero. */
    static final PrunedWeights ZEROS = below(Float.MIN_VALUE);

    /** Working out which ties go is a pass over the layer; up to here it fits in a frame. */
    static final int SETTLED_IN_PASSING = 500_000;

    /** Those go that are nearer to zero than a threshold. */
    public static PrunedWeights below(double threshold) {
        return new PrunedWeights(threshold, false, (index, weight) -> false);
    }

    /** Those go that a condition on the flat index holds for. */
    public static PrunedWeights where(IntPredicate goes) {
        return new PrunedWeights(Double.NaN, true, (index, weight) -> goes.test(index));
    }

    /** Those go that lie between two thresholds. */
    static PrunedWeights between(Bounds bounds) {
        return new PrunedWeights(Double.NaN, true, (index, weight) -> bounds.holds(weight));
    }

    /** What a draft would do to a tensor of a layer; nothing where that is not known. */
    static PrunedWeights of(ShownLayer layer, WeightTensor tensor) {
        LayerCut cut = layer.cut();
        if (cut == null) {
            return NONE;
        }
        if (cut.isByThresholdAlone() && !cut.bounds().areEven()) {
            return between(cut.bounds());
        }
        int offset = layer.index().weights().offset(tensor);
        boolean known = cut.isSettled() || cut.size() <= SETTLED_IN_PASSING;
        boolean looksUpAll = known && !cut.isByThresholdAlone();
        return new PrunedWeights(
                looksUpAll ? Double.NaN : cut.threshold(),
                cut.splitsTies() && known,
                (index, weight) -> cut.isPruned(offset + index));
    }

    /** Whether a threshold decides about all weights but those that lie on it. */
    boolean isByThreshold() {
        return !Double.isNaN(threshold);
    }

    /**
     * Whether a weight goes.
     *
     * @param index its flat index in the tensor
     */
    boolean goes(int index, float weight) {
        if (!isByThreshold()) {
            return lookUp.goes(index, weight);
        }
        float size = Math.abs(weight);
        return size < threshold || (looksUpTies && size == threshold && lookUp.goes(index, weight));
    }
}

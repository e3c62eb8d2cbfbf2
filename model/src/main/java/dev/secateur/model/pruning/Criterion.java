package dev.secateur.model.pruning;

import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.network.WeightStatistics;
import java.util.List;
import java.util.Locale;

/**
 * What scores a weight or a unit; the lowest scores go first. A unit is a neuron, a filter or an
 * LSTM cell, and where it goes, all its incoming weights go: its kernel and its recurrent kernel,
 * of every gate. The units of the layer that answers are the classes and never go.
 */
public enum Criterion {
    /** |w| (Han 2015, arXiv 1506.02626). */
    MAGNITUDE,
    /** |w| in standard deviations of its layer: t = s·σ (Han 2015). */
    STD,
    /** |w| in root mean squares of its layer, biases included: t = rate·√(mean w² + mean b²). */
    RMS,
    /** |w| against the q-quantile of |w|, of the layer or of all layers as the scope says. */
    QUANTILE,
    /** Uniform and seeded: the baseline for every comparison (Blalock 2020, arXiv 2003.03033). */
    RANDOM,
    /**
     * |w·∂L/∂w|, with the mean gradient over a sample of the training data: about how much the loss
     * changes without the weight (Molchanov 2019, arXiv 1906.10771; on fresh weights SNIP, Lee
     * 2019, arXiv 1810.02340).
     */
    TAYLOR,
    /**
     * ½·h·w² with the diagonal of the empirical Fisher information for the curvature h: the mean of
     * the squared gradients of minibatches of a sample of the training data (LeCun 1990).
     */
    OBD,
    /**
     * −Σ w·∂L/∂w over the steps of a fine-tuning of a copy before the cut: weights that move away
     * from zero stay (Sanh 2020, arXiv 2005.07683).
     */
    MOVEMENT,
    /** The sum of |w| over a unit's incoming weights (Li 2017, arXiv 1608.08710). */
    UNIT_L1,
    /** The root of the sum of w² over a unit's incoming weights (Li 2017, arXiv 1608.08710). */
    UNIT_L2,
    /**
     * The sum of the distances from a unit's incoming weights to those of the layer's other units:
     * the least lies nearest to their geometric median (He 2019, arXiv 1811.00250).
     */
    UNIT_FPGM,
    /**
     * One minus the share of a unit's activations that are zero, so that those silent most often go
     * first (Hu 2016, arXiv 1607.03250). Activations below 10⁻³ count as zero, so that functions
     * that only come near to zero can be ranked as well.
     */
    UNIT_APOZ,
    /** The mean |activation| of a unit (Molchanov 2017, arXiv 1611.06440). */
    UNIT_ACTIVATION,
    /**
     * The sum of (w·∂L/∂w)² over a unit's incoming weights, in the mean over minibatches of a
     * sample of the training data (Molchanov 2019, arXiv 1906.10771).
     */
    UNIT_TAYLOR,
    /**
     * |γ| of the batch normalisation that follows a unit; layers without one stay as they are (Liu
     * 2017, arXiv 1708.06519).
     */
    UNIT_SLIMMING,
    /**
     * How much the share of misclassified examples rises when a unit's incoming weights are zero,
     * measured on a sample of the training data: held-out examples are for judging only.
     */
    UNIT_ABLATION,
    /**
     * The angle between a unit's incoming weights and those of the unit before it in the layer that
     * is most nearly parallel (Srinivas 2015, arXiv 1507.06149). The unit is masked; its outgoing
     * weights are not added to the other's.
     */
    UNIT_DUPLICATE,
    /** Uniform and seeded, for whole units: what every other unit-wise criterion has to beat. */
    UNIT_RANDOM;

    /** The name on the command line and in the message bundles: {@code unit-l1}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it goes by a seed and nothing else. */
    public boolean isChance() {
        return this == RANDOM || this == UNIT_RANDOM;
    }

    /** The criterion by chance that this one is to be compared with. */
    public Criterion chance() {
        return isUnitwise() ? UNIT_RANDOM : RANDOM;
    }

    /** Whether it scores whole units rather than single weights. */
    public boolean isUnitwise() {
        return compareTo(UNIT_L1) >= 0;
    }

    /** Whether it looks at training examples. */
    public boolean needsData() {
        return switch (this) {
            case TAYLOR, OBD, MOVEMENT, UNIT_APOZ, UNIT_ACTIVATION, UNIT_TAYLOR, UNIT_ABLATION ->
                    true;
            default -> false;
        };
    }

    /** Whether it looks at a sample of the training examples, rather than at none or at all. */
    public boolean needsSample() {
        return needsData() && this != MOVEMENT;
    }

    /** Whether its scores take a {@link Scorer}'s work beforehand. */
    public boolean isScored() {
        return needsData() || isUnitwise();
    }

    /**
     * Whether scores of different layers are on one scale. Where they are not, each layer's are
     * divided by the root of the sum of their squares (Molchanov 2017, arXiv 1611.06440).
     */
    boolean isComparable() {
        return switch (this) {
            case UNIT_L1, UNIT_L2, UNIT_FPGM, UNIT_ACTIVATION -> false;
            default -> true;
        };
    }

    /** Whether a layer has what it looks at. */
    boolean appliesTo(LayerWeights layer) {
        if (this == UNIT_SLIMMING) {
            return layer.units().count() > 0 && layer.units().scales().isPresent();
        }
        return !isUnitwise() || layer.units().count() > 0;
    }

    /**
     * Whether it can be used on a network.
     *
     * @param layers the network's prunable layers
     * @param hasData whether there are training examples
     */
    public boolean appliesTo(List<LayerWeights> layers, boolean hasData) {
        return (hasData || !needsData()) && layers.stream().anyMatch(this::appliesTo);
    }

    /** Whether a threshold on |w| decides, so that it can be drawn into a histogram. */
    public boolean hasWeightThreshold() {
        return compareTo(RANDOM) < 0;
    }

    /** Whether negative weights may have another threshold than positive ones. */
    public boolean hasSides() {
        return hasWeightThreshold() && this != QUANTILE;
    }

    /** What a threshold is multiplied with to become one on |w|; 1 where there is no such scale. */
    public double scale(WeightStatistics layer) {
        return switch (this) {
            case STD -> layer.standardDeviation();
            case RMS -> layer.rms();
            default -> 1;
        };
    }
}

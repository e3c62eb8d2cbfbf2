package dev.secateur.model.pruning;

import dev.secateur.model.job.CancellationToken;
import java.util.BitSet;
import java.util.Optional;

/** What goes in one layer. Any thread may ask. */
public sealed interface LayerCut permits WeightCut, UnitCut, ChosenCut {
    /** How many weights the layer has. */
    int size();

    /** How many of them go. */
    int pruned();

    /** The share of the weights that goes. */
    default double sparsity() {
        return size() == 0 ? 0 : (double) pruned() / size();
    }

    /** How many things the criterion ranks in the layer: weights, or the units that may go. */
    int ranked();

    /** How many of what is ranked go. */
    int chosen();

    /** How many of what is ranked were pruned before. */
    int before();

    /**
     * The threshold on |w| below which weights go; NaN where the criterion has none, or negative
     * weights have another one than positive ones.
     */
    double threshold();

    /** The thresholds on either side of zero; {@link Bounds#NONE} where the criterion has none. */
    default Bounds bounds() {
        return Bounds.both(threshold());
    }

    /** Whether no weight goes but for the {@link #bounds}: no unit is chosen by hand. */
    default boolean isByThresholdAlone() {
        return false;
    }

    /** Whether every weight of the layer goes. */
    default boolean empties() {
        return pruned() == size();
    }

    /** Whether the weight at a flat index goes. */
    boolean isPruned(int flatIndex);

    /**
     * Whether of the weights that score exactly the bound some go and others stay. Where not, and
     * where it {@link #isByThresholdAlone}, a weight goes if and only if it lies between the {@link
     * #bounds}.
     */
    boolean splitsTies();

    /** The units that go, where whole units do; a copy. */
    default Optional<BitSet> units() {
        return Optional.empty();
    }

    /** Whether {@link #isPruned} answers without a pass over the layer. */
    boolean isSettled();

    /**
     * Works out which of the weights at the bound go, so that {@link #isPruned} need not: it takes
     * a pass over the layer. Any thread may do it.
     */
    void settle();

    /** All flat indices that go. */
    default BitSet toBits() {
        return toBits(new CancellationToken());
    }

    /**
     * All flat indices that go: a pass over the layer.
     *
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    BitSet toBits(CancellationToken token);
}

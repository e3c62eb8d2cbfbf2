package dev.secateur.model.pruning;

import java.util.BitSet;

/**
 * What goes in one layer. Immutable but for a tie-break that is worked out when first asked for.
 */
public final class LayerCut {
    private final LayerScores scores;
    private final BitSet held;
    private final int pruned;
    private final int ties;
    private final double bound;
    private final double threshold;
    private final BitSet chosen;
    private volatile BitSet tied;

    private LayerCut(
            LayerScores scores, BitSet held, int pruned, int ties, double bound, double threshold) {
        this(scores, held, pruned, ties, bound, threshold, null);
    }

    private LayerCut(
            LayerScores scores,
            BitSet held,
            int pruned,
            int ties,
            double bound,
            double threshold,
            BitSet chosen) {
        this.chosen = chosen;
        this.scores = scores;
        this.held = held;
        this.pruned = pruned;
        this.ties = ties;
        this.bound = bound;
        this.threshold = threshold;
    }

    /** Prunes what scores below a bound. */
    static LayerCut below(LayerScores scores, BitSet held, double bound) {
        return new LayerCut(
                scores, held, scores.index().countBelow(bound), 0, bound, shown(scores, bound));
    }

    /** Prunes exactly so many of the lowest scores; ties: what is held first, then lower index. */
    static LayerCut lowest(LayerScores scores, BitSet held, int count) {
        ScoreIndex index = scores.index();
        if (count == 0) {
            return new LayerCut(scores, held, 0, 0, Double.NEGATIVE_INFINITY, shown(scores, 0));
        }
        float last = index.atRank(count - 1);
        if (index.countBelow(Math.nextUp((double) last)) == count) {
            double next = count < index.size() ? index.atRank(count) : Math.nextUp(last);
            return new LayerCut(scores, held, count, 0, next, shown(scores, next));
        }
        int ties = count - index.countBelow(last);
        return new LayerCut(scores, held, count, ties, last, shown(scores, last));
    }

    /** Prunes exactly these. */
    static LayerCut of(LayerScores scores, BitSet chosen) {
        int pruned = chosen.cardinality();
        return new LayerCut(scores, chosen, pruned, 0, Double.NaN, Double.NaN, chosen);
    }

    private static double shown(LayerScores scores, double bound) {
        return scores instanceof LayerScores.Magnitudes ? Math.max(0, bound) : Double.NaN;
    }

    /** How many weights the layer has. */
    public int size() {
        return scores.index().size();
    }

    /** How many of them go. */
    public int pruned() {
        return pruned;
    }

    /** The share that goes. */
    public double sparsity() {
        return size() == 0 ? 0 : (double) pruned / size();
    }

    /** The threshold on |w| below which weights go; NaN where the criterion has none. */
    public double threshold() {
        return threshold;
    }

    /** Whether every weight of the layer goes. */
    public boolean empties() {
        return pruned == size();
    }

    /** Whether the weight at a flat index goes. */
    public boolean isPruned(int flatIndex) {
        if (chosen != null) {
            return chosen.get(flatIndex);
        }
        float score = scores.score(flatIndex);
        return score < bound || (ties > 0 && score == bound && tied().get(flatIndex));
    }

    /**
     * Whether of the weights that score exactly the bound some go and others stay. Where not, and
     * where {@link #threshold} is a number, a weight goes if and only if |w| &lt; threshold.
     */
    public boolean splitsTies() {
        return ties > 0;
    }

    /** Whether {@link #isPruned} answers without a pass over the layer. */
    public boolean isSettled() {
        return ties == 0 || tied != null;
    }

    /**
     * Works out which of the weights at the bound go, so that {@link #isPruned} need not: it takes
     * a pass over the layer. Any thread may do it.
     */
    public void settle() {
        if (ties > 0) {
            tied();
        }
    }

    /** All flat indices that go. */
    BitSet toBits() {
        if (chosen != null) {
            return (BitSet) chosen.clone();
        }
        BitSet bits = new BitSet(size());
        for (int i = 0; i < size(); i++) {
            if (scores.score(i) < bound) {
                bits.set(i);
            }
        }
        if (ties > 0) {
            bits.or(tied());
        }
        return bits;
    }

    private BitSet tied() {
        if (tied == null) {
            synchronized (this) {
                if (tied == null) {
                    tied = chosenAmongTies();
                }
            }
        }
        return tied;
    }

    private BitSet chosenAmongTies() {
        BitSet chosen = new BitSet();
        int missing = ties;
        for (int i = held.nextSetBit(0); i >= 0 && missing > 0; i = held.nextSetBit(i + 1)) {
            missing -= take(i, chosen);
        }
        for (int i = 0; i < size() && missing > 0; i++) {
            missing -= held.get(i) ? 0 : take(i, chosen);
        }
        return chosen;
    }

    private int take(int flatIndex, BitSet chosen) {
        boolean atBound = scores.score(flatIndex) == bound;
        chosen.set(flatIndex, atBound);
        return atBound ? 1 : 0;
    }
}

package dev.secateur.model.pruning;

import dev.secateur.model.job.CancellationToken;
import java.util.BitSet;

/**
 * What goes in one layer of what is scored there one by one. Immutable but for a tie-break that is
 * worked out when first asked for.
 */
final class WeightCut implements LayerCut {
    private final LayerScores scores;
    private final BitSet held;
    private final int pruned;
    private final int ties;
    private final double bound;
    private final Bounds bounds;
    private volatile BitSet tied;

    private WeightCut(
            LayerScores scores, BitSet held, int pruned, int ties, double bound, Bounds bounds) {
        this.scores = scores;
        this.held = held;
        this.pruned = pruned;
        this.ties = ties;
        this.bound = bound;
        this.bounds = bounds;
    }

    /** Prunes what scores below a bound. */
    static WeightCut below(LayerScores scores, BitSet held, double bound) {
        return new WeightCut(
                scores, held, scores.index().countBelow(bound), 0, bound, shown(scores, bound));
    }

    /** Prunes exactly so many of the lowest scores; ties: what is held first, then lower index. */
    static WeightCut lowest(LayerScores scores, BitSet held, int count) {
        ScoreOrder index = scores.index();
        if (count == 0) {
            return new WeightCut(scores, held, 0, 0, Double.NEGATIVE_INFINITY, shown(scores, 0));
        }
        float last = index.atRank(count - 1);
        if (index.countBelow(Math.nextUp((double) last)) == count) {
            double next = count < index.size() ? index.atRank(count) : Math.nextUp(last);
            return new WeightCut(scores, held, count, 0, next, shown(scores, next));
        }
        int ties = count - index.countBelow(last);
        return new WeightCut(scores, held, count, ties, last, shown(scores, last));
    }

    /**
     * Prunes what lies between two bounds.
     *
     * @param scores of {@link LayerScores.Between}, of which some may be lowered
     */
    static WeightCut between(LayerScores scores, BitSet held, Bounds bounds) {
        double bound = LayerScores.Between.BOUND;
        return new WeightCut(scores, held, scores.index().countBelow(bound), 0, bound, bounds);
    }

    private static Bounds shown(LayerScores scores, double bound) {
        return scores.areMagnitudes() ? Bounds.both(Math.max(0, bound)) : Bounds.NONE;
    }

    @Override
    public int size() {
        return scores.index().size();
    }

    @Override
    public int pruned() {
        return pruned;
    }

    @Override
    public int ranked() {
        return size();
    }

    @Override
    public int chosen() {
        return pruned;
    }

    @Override
    public int before() {
        return held.cardinality();
    }

    @Override
    public double threshold() {
        return bounds.areEven() ? bounds.positive() : Double.NaN;
    }

    @Override
    public Bounds bounds() {
        return bounds;
    }

    @Override
    public boolean isByThresholdAlone() {
        return scores instanceof LayerScores.Magnitudes || scores instanceof LayerScores.Between;
    }

    @Override
    public boolean isPruned(int flatIndex) {
        float score = scores.score(flatIndex);
        return score < bound || (ties > 0 && score == bound && tied().get(flatIndex));
    }

    @Override
    public boolean splitsTies() {
        return ties > 0;
    }

    @Override
    public boolean isSettled() {
        return ties == 0 || tied != null;
    }

    @Override
    public void settle() {
        if (ties > 0) {
            tied();
        }
    }

    @Override
    public BitSet toBits(CancellationToken token) {
        BitSet bits = new BitSet(size());
        for (int i = 0; i < size(); i++) {
            token.throwIfCancelledAt(i);
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
        int size = size();
        int missing = ties;
        for (int i = held.nextSetBit(0); i >= 0 && missing > 0; i = held.nextSetBit(i + 1)) {
            missing -= take(i, chosen);
        }
        for (int i = 0; i < size && missing > 0; i++) {
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

package dev.secateur.model.pruning;

import java.util.BitSet;
import java.util.Optional;

/**
 * What is ranked in one layer: its weights, or its units.
 *
 * @param scores theirs
 * @param held which of them are pruned already
 * @param picked which others go in any case; they score lowest, where they are ranked at all
 * @param members the weights of each unit; empty where weights themselves are ranked
 */
record Ranking(LayerScores scores, BitSet held, BitSet picked, Optional<UnitMembers> members) {
    /** One of which nothing goes in any case. */
    Ranking(LayerScores scores, BitSet held, Optional<UnitMembers> members) {
        this(scores, held, new BitSet(), members);
    }

    /** The same with some that go in any case. */
    Ranking picking(BitSet chosen) {
        BitSet others = (BitSet) chosen.clone();
        others.andNot(held);
        if (others.isEmpty()) {
            return this;
        }
        LayerScores lowered = size() == 0 ? scores : new LayerScores.Lowered(scores, others);
        return new Ranking(lowered, held, others, members);
    }

    /** How much is ranked. */
    int size() {
        return scores.index().size();
    }

    /** How much of what is ranked goes in any case. */
    int least() {
        return size() == 0 ? 0 : held.cardinality() + picked.cardinality();
    }

    LayerCut below(double bound) {
        return cut(WeightCut.below(scores, held, bound));
    }

    /** What lies between two bounds, and what goes in any case. */
    LayerCut between(MagnitudeIndex layer, Bounds bounds) {
        LayerScores between = new LayerScores.Between(layer, bounds);
        boolean isPicking = !picked.isEmpty();
        LayerScores lowered = isPicking ? new LayerScores.Lowered(between, picked) : between;
        return WeightCut.between(lowered, held, bounds);
    }

    LayerCut lowest(int count) {
        return cut(WeightCut.lowest(scores, held, count));
    }

    private LayerCut cut(WeightCut ranked) {
        return members.isPresent() ? new UnitCut(members.get(), ranked, picked) : ranked;
    }
}

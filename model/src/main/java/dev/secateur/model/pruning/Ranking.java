package dev.secateur.model.pruning;

import java.util.BitSet;
import java.util.Optional;

/**
 * What is ranked in one layer: its weights, or its units.
 *
 * @param scores theirs
 * @param held which of them are pruned already
 * @param members the weights of each unit; empty where weights themselves are ranked
 */
record Ranking(LayerScores scores, BitSet held, Optional<UnitMembers> members) {
    LayerCut below(double bound) {
        return cut(WeightCut.below(scores, held, bound));
    }

    LayerCut lowest(int count) {
        return cut(WeightCut.lowest(scores, held, count));
    }

    private LayerCut cut(WeightCut ranked) {
        return members.isPresent() ? new UnitCut(members.get(), ranked) : ranked;
    }
}

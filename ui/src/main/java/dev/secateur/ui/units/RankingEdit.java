package dev.secateur.ui.units;

import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.Pruner;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.Scope;
import dev.secateur.model.pruning.UnitRanking;
import java.util.List;
import java.util.Set;

/**
 * What it means for a specification that the threshold of one layer's ranking of units is dragged.
 *
 * @param pruner of the network, with the criterion's scores
 * @param layer which of its layers is dragged
 */
record RankingEdit(Pruner pruner, int layer) {
    /**
     * The specification under which so many units from the start of the ranking go, with those
     * chosen by hand; over all layers, with what scores less in the others.
     *
     * @param place how many units lie before the threshold
     */
    PruningSpec to(int place, PruningSpec spec) {
        UnitRanking ranking = pruner.unitRanking(spec.criterion(), layer).orElseThrow();
        long goes = goes(ranking, place, spec.byHandOf(name(layer)));
        if (spec.scope() == Scope.GLOBAL) {
            return spec.withAmount(overAll(spec, bound(ranking, place), goes));
        }
        Amount amount = Amount.Sparsity.exactly(goes, ranking.units().size());
        return spec.scope() == Scope.LAYER
                ? spec.withAmount(amount)
                : spec.withLayerAmount(name(layer), amount);
    }

    private static long goes(UnitRanking ranking, int place, Set<Integer> byHand) {
        List<UnitRanking.Ranked> units = ranking.units();
        return place + units.stream().skip(place).filter(u -> byHand.contains(u.unit())).count();
    }

    private static double bound(UnitRanking ranking, int place) {
        List<UnitRanking.Ranked> units = ranking.units();
        return place < units.size()
                ? place < ranking.gone() ? Double.NEGATIVE_INFINITY : units.get(place).score()
                : Math.nextUp(units.get(place - 1).score());
    }

    private Amount overAll(PruningSpec spec, double bound, long goes) {
        long pruned = goes;
        long all = 0;
        for (int l = 0; l < pruner.indexes().size(); l++) {
            var ranking = pruner.unitRanking(spec.criterion(), l);
            if (ranking.isPresent() && !spec.leftOut().contains(name(l))) {
                all += ranking.get().units().size();
                int below = l == layer ? 0 : ranking.get().below(bound);
                pruned += l == layer ? 0 : goes(ranking.get(), below, spec.byHandOf(name(l)));
            }
        }
        return Amount.Sparsity.exactly(pruned, all);
    }

    private String name(int number) {
        return pruner.indexes().get(number).layer();
    }
}

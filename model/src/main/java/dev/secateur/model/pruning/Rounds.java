package dev.secateur.model.pruning;

import dev.secateur.model.network.LayerInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Cuts one large pruning into rounds.
 *
 * @param schedule how many rounds, and how they share the work
 * @param target what is to be pruned in the end
 */
record Rounds(Schedule schedule, PruningPreview target) {
    /**
     * What each round prunes; after the last one exactly as many weights or units are gone as the
     * target's.
     */
    List<PruningSpec> specs() {
        if (schedule instanceof Schedule.Layerwise) {
            return oneLayerEach();
        }
        List<PruningSpec> specs = new ArrayList<>();
        for (int round = 1; round <= schedule.rounds(); round++) {
            specs.add(spec(round));
        }
        return specs;
    }

    private PruningSpec spec(int round) {
        if (target.spec().pattern().isPresent()) {
            return patterned(round, target.spec().pattern().get());
        } else if (target.spec().isTwoSided()) {
            return twoSided(round);
        }
        return target.spec().scope() == Scope.GLOBAL ? global(round) : perLayer(round);
    }

    /** Of each group more and more goes, so that each round's pattern is within the next one's. */
    private PruningSpec patterned(int round, Pattern end) {
        double share = schedule.sparsityAfter(round, 0, end.sparsity());
        int goes =
                round == schedule.rounds()
                        ? end.of() - end.kept()
                        : Math.min(end.of() - end.kept(), (int) Math.round(share * end.of()));
        return target.spec().withPattern(Optional.of(new Pattern(end.of() - goes, end.of())));
    }

    /** The bounds go out from zero as the share is to grow, and so do those of single layers. */
    private PruningSpec twoSided(int round) {
        double end = target.size().sparsity();
        boolean isLast = round == schedule.rounds() || end == 0;
        double factor = isLast ? 1 : schedule.sparsityAfter(round, 0, end) / end;
        return target.spec().withEachAmount(amount -> nearer(amount, factor));
    }

    private static Amount nearer(Amount amount, double factor) {
        if (amount instanceof Amount.Sides sides) {
            return sides.times(factor);
        }
        return amount instanceof Amount.Threshold threshold
                ? new Amount.Threshold(threshold.value() * factor)
                : new Amount.Sparsity(((Amount.Sparsity) amount).share() * factor);
    }

    private List<PruningSpec> oneLayerEach() {
        List<PruningSpec> specs = new ArrayList<>();
        for (int l = 0; l < target.cuts().size(); l++) {
            if (target.cuts().get(l).chosen() > target.cuts().get(l).before()) {
                specs.add(onlyLayer(l));
            }
        }
        boolean isByHandAlone = specs.isEmpty() && !target.spec().byHand().isEmpty();
        return isByHandAlone ? List.of(target.spec()) : specs;
    }

    private PruningSpec onlyLayer(int l) {
        if (target.spec().pattern().isPresent()) {
            return target.spec()
                    .withLeftOut(
                            new java.util.TreeSet<>(
                                    target.network().prunableLayers().stream()
                                            .map(LayerInfo::name)
                                            .filter(name -> !name.equals(layer(l)))
                                            .toList()));
        }
        LayerCut cut = target.cuts().get(l);
        Amount amount =
                target.spec()
                        .amountOf(layer(l))
                        .filter(Amount.Sides.class::isInstance)
                        .orElseGet(() -> Amount.Sparsity.exactly(cut.chosen(), cut.ranked()));
        return target.spec().withScope(Scope.PER_LAYER).withLayerAmounts(Map.of(layer(l), amount));
    }

    private PruningSpec global(int round) {
        long start = 0;
        long end = 0;
        long ranked = 0;
        for (int l = 0; l < target.cuts().size(); l++) {
            if (!target.spec().leftOut().contains(layer(l))) {
                start += target.cuts().get(l).before();
                end += target.cuts().get(l).chosen();
                ranked += target.cuts().get(l).ranked();
            }
        }
        return ranked == 0
                ? target.spec()
                : target.spec().withAmount(share(round, start, end, ranked));
    }

    private PruningSpec perLayer(int round) {
        Map<String, Amount> amounts = new TreeMap<>();
        for (int l = 0; l < target.cuts().size(); l++) {
            LayerCut cut = target.cuts().get(l);
            if (cut.ranked() > 0) {
                amounts.put(layer(l), share(round, cut.before(), cut.chosen(), cut.ranked()));
            }
        }
        return target.spec().withScope(Scope.PER_LAYER).withLayerAmounts(amounts);
    }

    private Amount share(int round, long start, long end, long ranked) {
        return round == schedule.rounds()
                ? Amount.Sparsity.exactly(end, ranked)
                : new Amount.Sparsity(
                        schedule.sparsityAfter(
                                round, (double) start / ranked, (double) end / ranked));
    }

    private String layer(int index) {
        LayerInfo layer = target.network().prunableLayers().get(index);
        return layer.name();
    }
}

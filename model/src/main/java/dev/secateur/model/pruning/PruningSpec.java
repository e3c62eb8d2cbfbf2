package dev.secateur.model.pruning;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is pruned, and how much. A value: the same specification prunes the same weights.
 *
 * @param criterion what scores a weight
 * @param scope over what the amount is meant
 * @param amount how much; not used by {@link Scope#PER_LAYER}
 * @param layerAmounts for {@link Scope#PER_LAYER} how much of each layer, by name
 * @param leftOut the names of layers that stay as they are
 * @param leastKept the share of each layer that stays in any case, 0 to 1
 * @param seed for what is random
 * @param pattern an N:M pattern that decides how much goes, instead of the amount and the scope
 * @param scoredOn how many training examples a criterion that needs some looks at, at least 1
 * @param byHand units that go in any case, by layer and number from 0, also of layers left out;
 *     they count towards the amount
 */
public record PruningSpec(
        Criterion criterion,
        Scope scope,
        Amount amount,
        Map<String, Amount> layerAmounts,
        Set<String> leftOut,
        double leastKept,
        long seed,
        Optional<Pattern> pattern,
        int scoredOn,
        Map<String, Set<Integer>> byHand) {
    /** How many examples are looked at where nobody says otherwise. */
    public static final int SCORED_ON = 512;

    /** Copies the collections and checks that the amount goes with the criterion. */
    public PruningSpec {
        layerAmounts = java.util.Collections.unmodifiableMap(new TreeMap<>(layerAmounts));
        leftOut = java.util.Collections.unmodifiableSet(new TreeSet<>(leftOut));
        byHand = copy(byHand);
        if (!(leastKept >= 0 && leastKept <= 1)) {
            throw new UserError(ErrorCode.SHARE_OUT_OF_RANGE, "least kept", leastKept);
        }
        if (scoredOn < 1) {
            throw new UserError(ErrorCode.VALUE_OUT_OF_RANGE, "scored on", scoredOn);
        }
        if (pattern.isPresent() && criterion.isUnitwise()) {
            throw new UserError(ErrorCode.AMOUNT_UNFIT, criterion.key(), pattern.get().text());
        }
        check(criterion, amount);
        for (Amount layerAmount : layerAmounts.values()) {
            check(criterion, layerAmount);
        }
    }

    /** Magnitude pruning of all layers in one ranking. */
    public static PruningSpec global(double sparsity) {
        return new PruningSpec(
                Criterion.MAGNITUDE,
                Scope.GLOBAL,
                new Amount.Sparsity(sparsity),
                Map.of(),
                Set.of(),
                0,
                1,
                Optional.empty(),
                SCORED_ON,
                Map.of());
    }

    /** Layers of which no unit is chosen are left away, so that equal choices are equal. */
    private static Map<String, Set<Integer>> copy(Map<String, Set<Integer>> units) {
        Map<String, Set<Integer>> copy = new TreeMap<>();
        units.forEach(
                (layer, chosen) ->
                        copy.put(
                                layer,
                                java.util.Collections.unmodifiableSet(new TreeSet<>(chosen))));
        copy.values().removeIf(Set::isEmpty);
        return java.util.Collections.unmodifiableMap(copy);
    }

    private static void check(Criterion criterion, Amount amount) {
        if (amount instanceof Amount.Threshold threshold
                && (!criterion.hasWeightThreshold()
                        || (criterion == Criterion.QUANTILE && threshold.value() > 1))) {
            throw new UserError(ErrorCode.AMOUNT_UNFIT, criterion.key(), amount.toString());
        }
    }

    /** The same with another criterion. */
    public PruningSpec withCriterion(Criterion other) {
        return new PruningSpec(
                other,
                scope,
                amount,
                layerAmounts,
                leftOut,
                leastKept,
                seed,
                pattern,
                scoredOn,
                byHand);
    }

    /** The same over another scope. */
    public PruningSpec withScope(Scope other) {
        return new PruningSpec(
                criterion,
                other,
                amount,
                layerAmounts,
                leftOut,
                leastKept,
                seed,
                pattern,
                scoredOn,
                byHand);
    }

    /** The same with another amount. */
    public PruningSpec withAmount(Amount other) {
        return new PruningSpec(
                criterion,
                scope,
                other,
                layerAmounts,
                leftOut,
                leastKept,
                seed,
                pattern,
                scoredOn,
                byHand);
    }

    /** The same with other amounts for the layers. */
    public PruningSpec withLayerAmounts(Map<String, Amount> others) {
        return new PruningSpec(
                criterion, scope, amount, others, leftOut, leastKept, seed, pattern, scoredOn,
                byHand);
    }

    /** The same with one layer's amount changed. */
    public PruningSpec withLayerAmount(String layer, Amount other) {
        Map<String, Amount> changed = new TreeMap<>(layerAmounts);
        changed.put(layer, other);
        return withLayerAmounts(changed);
    }

    /** The same with other layers left out. */
    public PruningSpec withLeftOut(Set<String> others) {
        return new PruningSpec(
                criterion,
                scope,
                amount,
                layerAmounts,
                others,
                leastKept,
                seed,
                pattern,
                scoredOn,
                byHand);
    }

    /**
     * How many weights of a layer stay in any case: ⌈leastKept·size⌉, with the share read as the
     * decimal number it is written as.
     *
     * @param size weights of the layer
     */
    public int leastKeptOf(int size) {
        return BigDecimal.valueOf(leastKept)
                .multiply(BigDecimal.valueOf(size))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }

    /** The same with another least share kept. */
    public PruningSpec withLeastKept(double share) {
        return new PruningSpec(
                criterion,
                scope,
                amount,
                layerAmounts,
                leftOut,
                share,
                seed,
                pattern,
                scoredOn,
                byHand);
    }

    /** The same with another seed. */
    public PruningSpec withSeed(long other) {
        return new PruningSpec(
                criterion,
                scope,
                amount,
                layerAmounts,
                leftOut,
                leastKept,
                other,
                pattern,
                scoredOn,
                byHand);
    }

    /** The same by another pattern, or by the amount again. */
    public PruningSpec withPattern(Optional<Pattern> other) {
        return new PruningSpec(
                criterion,
                scope,
                amount,
                layerAmounts,
                leftOut,
                leastKept,
                seed,
                other,
                scoredOn,
                byHand);
    }

    /** The same looking at another number of examples. */
    public PruningSpec withScoredOn(int examples) {
        return new PruningSpec(
                criterion,
                scope,
                amount,
                layerAmounts,
                leftOut,
                leastKept,
                seed,
                pattern,
                examples,
                byHand);
    }

    /** The same with other units chosen by hand. */
    public PruningSpec withByHand(Map<String, Set<Integer>> units) {
        return new PruningSpec(
                criterion,
                scope,
                amount,
                layerAmounts,
                leftOut,
                leastKept,
                seed,
                pattern,
                scoredOn,
                units);
    }

    /** The same with one unit chosen by hand, or not chosen any more if it was. */
    public PruningSpec withToggled(String layer, int unit) {
        Map<String, Set<Integer>> changed = new TreeMap<>(byHand);
        Set<Integer> units = new TreeSet<>(byHandOf(layer));
        if (!units.remove(unit)) {
            units.add(unit);
        }
        changed.put(layer, units);
        return withByHand(changed);
    }

    /** The units of a layer that are chosen by hand. */
    public Set<Integer> byHandOf(String layer) {
        return byHand.getOrDefault(layer, Set.of());
    }

    /** How many units are chosen by hand. */
    public int countByHand() {
        return byHand.values().stream().mapToInt(Set::size).sum();
    }
}

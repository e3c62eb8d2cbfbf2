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
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

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
            throw new UserError(
                    ErrorCode.UNITS_PATTERN_UNFIT, criterion.key(), pattern.get().text());
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
        if (amount instanceof Amount.Threshold threshold) {
            if (!criterion.hasWeightThreshold()) {
                throw new UserError(ErrorCode.THRESHOLD_UNFIT, criterion.key(), threshold.value());
            } else if (criterion == Criterion.QUANTILE && threshold.value() > 1) {
                throw new UserError(
                        ErrorCode.SHARE_OUT_OF_RANGE, criterion.key(), threshold.value());
            }
        } else if (amount instanceof Amount.Sides sides && !criterion.hasSides()) {
            throw new UserError(
                    ErrorCode.TWO_THRESHOLDS_UNFIT,
                    criterion.key(),
                    sides.negative(),
                    sides.positive());
        }
    }

    /** The same with another criterion. */
    public PruningSpec withCriterion(Criterion other) {
        return with(edit -> edit.criterion = other);
    }

    /** The same over another scope. */
    public PruningSpec withScope(Scope other) {
        return with(edit -> edit.scope = other);
    }

    /** The same with another amount. */
    public PruningSpec withAmount(Amount other) {
        return with(edit -> edit.amount = other);
    }

    /** The same with other amounts for the layers. */
    public PruningSpec withLayerAmounts(Map<String, Amount> others) {
        return with(edit -> edit.layerAmounts = others);
    }

    /** The same with one layer's amount changed. */
    public PruningSpec withLayerAmount(String layer, Amount other) {
        Map<String, Amount> changed = new TreeMap<>(layerAmounts);
        changed.put(layer, other);
        return withLayerAmounts(changed);
    }

    /** The same with other layers left out. */
    public PruningSpec withLeftOut(Set<String> others) {
        return with(edit -> edit.leftOut = others);
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
        return with(edit -> edit.leastKept = share);
    }

    /** The same with another seed. */
    public PruningSpec withSeed(long other) {
        return with(edit -> edit.seed = other);
    }

    /** The same by another pattern, or by the amount again. */
    public PruningSpec withPattern(Optional<Pattern> other) {
        return with(edit -> edit.pattern = other);
    }

    /** The same looking at another number of examples. */
    public PruningSpec withScoredOn(int examples) {
        return with(edit -> edit.scoredOn = examples);
    }

    /** The same with other units chosen by hand. */
    public PruningSpec withByHand(Map<String, Set<Integer>> units) {
        return with(edit -> edit.byHand = units);
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

    /** How much of a layer is asked for; empty if it stays as it is. */
    public Optional<Amount> amountOf(String layer) {
        return leftOut.contains(layer) ? Optional.empty() : askedOf(layer);
    }

    /**
     * How much of a layer would be asked for if none were left out; empty if each has its own and
     * this one none.
     */
    public Optional<Amount> askedOf(String layer) {
        return scope == Scope.PER_LAYER
                ? Optional.ofNullable(layerAmounts.get(layer))
                : Optional.of(amount);
    }

    /** Whether some weights are bounded by another number below zero than above it. */
    public boolean isTwoSided() {
        return scope == Scope.PER_LAYER
                ? layerAmounts.values().stream().anyMatch(Amount.Sides.class::isInstance)
                : amount instanceof Amount.Sides;
    }

    /** Whether a layer's weights are bounded by another number below zero than above it. */
    public boolean isTwoSided(String layer) {
        return amountOf(layer).filter(Amount.Sides.class::isInstance).isPresent();
    }

    /** The same with every amount changed alike. */
    public PruningSpec withEachAmount(UnaryOperator<Amount> change) {
        Map<String, Amount> changed = new TreeMap<>(layerAmounts);
        changed.replaceAll((layer, before) -> change.apply(before));
        return withAmount(change.apply(amount)).withLayerAmounts(changed);
    }

    /** How many units are chosen by hand. */
    public int countByHand() {
        return byHand.values().stream().mapToInt(Set::size).sum();
    }

    private PruningSpec with(Consumer<Edit> change) {
        Edit edit = new Edit(this);
        change.accept(edit);
        return edit.spec();
    }

    /** The members, to be changed one by one. */
    private static final class Edit {
        private Criterion criterion;
        private Scope scope;
        private Amount amount;
        private Map<String, Amount> layerAmounts;
        private Set<String> leftOut;
        private double leastKept;
        private long seed;
        private Optional<Pattern> pattern;
        private int scoredOn;
        private Map<String, Set<Integer>> byHand;

        Edit(PruningSpec of) {
            criterion = of.criterion;
            scope = of.scope;
            amount = of.amount;
            layerAmounts = of.layerAmounts;
            leftOut = of.leftOut;
            leastKept = of.leastKept;
            seed = of.seed;
            pattern = of.pattern;
            scoredOn = of.scoredOn;
            byHand = of.byHand;
        }

        PruningSpec spec() {
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
                    byHand);
        }
    }
}

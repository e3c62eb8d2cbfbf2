package dev.secateur.model.pruning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import dev.secateur.model.network.LayerWeights;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PrunerTest {
    /** A weight with its place, for the oracle that sorts everything together. */
    private record Placed(int layer, int index, double score) {}

    /** Those that need no scores beforehand. */
    @Provide
    Arbitrary<Criterion> unscored() {
        return Arbitraries.of(Criterion.values()).filter(c -> !c.isScored());
    }

    @Test
    void theWorkedExampleLosesExactlyTheThreeWeightsBelowItsThreshold() {
        LayerWeights layer =
                Layers.layer(
                        "W", 0.2f, 0.3f, 0.4f, 0.5f, 0.1f, 0.2f, 0.3f, 0.4f, 0.0f, 0.1f, 0.2f,
                        0.3f);
        PruningSpec spec = PruningSpec.global(0).withAmount(new Amount.Threshold(0.2f));
        Mask mask = Layers.pruner(layer).preview(spec).toMask();
        assertThat(mask.sets().get(0).stream().toArray()).containsExactly(4, 8, 9);
    }

    @Property(tries = 300)
    void aGlobalShareTakesTheLowestOfAllWithTiesByLayerAndIndex(
            @ForAll long seed, @ForAll @DoubleRange(min = 0, max = 1) double share) {
        List<LayerWeights> layers = Layers.random(seed, 3, 60);
        long n = layers.stream().mapToLong(LayerWeights::size).sum();
        long asked = new Amount.Sparsity(share).of(n);
        PruningPreview preview =
                Layers.pruner(layers, Mask.empty(3)).preview(PruningSpec.global(share));
        assertThat(preview.toMask().sets()).isEqualTo(lowest(layers, asked));
        assertThat(preview.pruned()).isEqualTo(asked);
    }

    private static List<BitSet> lowest(List<LayerWeights> layers, long count) {
        List<Placed> all = new ArrayList<>();
        for (int l = 0; l < layers.size(); l++) {
            for (int i = 0; i < layers.get(l).size(); i++) {
                all.add(new Placed(l, i, Math.abs(layers.get(l).value(i))));
            }
        }
        all.sort(
                Comparator.comparingDouble(Placed::score)
                        .thenComparingInt(Placed::layer)
                        .thenComparingInt(Placed::index));
        List<BitSet> sets = layers.stream().map(layer -> new BitSet()).toList();
        all.stream().limit(count).forEach(p -> sets.get(p.layer()).set(p.index()));
        return sets;
    }

    @Property(tries = 200)
    void aThresholdTakesWhatIsBelowItAndNothingElse(
            @ForAll long seed, @ForAll @IntRange(max = 8) int eighths) {
        List<LayerWeights> layers = Layers.random(seed, 2, 80);
        double t = eighths / 16.0;
        for (Scope scope : List.of(Scope.GLOBAL, Scope.LAYER)) {
            PruningSpec spec =
                    PruningSpec.global(0).withScope(scope).withAmount(new Amount.Threshold(t));
            Mask mask = Layers.pruner(layers, Mask.empty(2)).preview(spec).toMask();
            for (int l = 0; l < 2; l++) {
                for (int i = 0; i < layers.get(l).size(); i++) {
                    assertThat(mask.isPruned(l, i)).isEqualTo(Math.abs(layers.get(l).value(i)) < t);
                }
            }
        }
    }

    @Property(tries = 200)
    void everyCriterionTakesExactlyTheShareAskedOfEachLayer(
            @ForAll long seed,
            @ForAll("unscored") Criterion criterion,
            @ForAll @DoubleRange(min = 0, max = 1) double share) {
        List<LayerWeights> layers = Layers.random(seed, 2, 50);
        PruningSpec spec =
                PruningSpec.global(share).withScope(Scope.LAYER).withCriterion(criterion);
        Mask mask = Layers.pruner(layers, Mask.empty(2)).preview(spec).toMask();
        for (int l = 0; l < 2; l++) {
            assertThat(mask.pruned(l))
                    .isEqualTo((int) new Amount.Sparsity(share).of(layers.get(l).size()));
        }
    }

    @Property(tries = 200)
    void whatIsPrunedStaysPrunedAndMoreSparsityOnlyAdds(
            @ForAll long seed,
            @ForAll("unscored") Criterion criterion,
            @ForAll Scope scope,
            @ForAll @DoubleRange(min = 0, max = 1) double first,
            @ForAll @DoubleRange(min = 0, max = 1) double second) {
        List<LayerWeights> layers = Layers.random(seed, 3, 40);
        Mask before =
                Layers.pruner(layers, Mask.empty(3))
                        .preview(spec(criterion, scope, first))
                        .toMask();
        List<LayerWeights> pruned = zeroed(layers, before);
        PruningSpec next = spec(criterion, scope, second).withSeed(99);
        PruningPreview preview = Layers.pruner(pruned, before).preview(next);
        assertThat(preview.toMask().covers(before)).isTrue();
        assertThat(preview.pruned()).isEqualTo(preview.toMask().pruned());
    }

    private static PruningSpec spec(Criterion criterion, Scope scope, double share) {
        Amount amount = new Amount.Sparsity(share);
        return PruningSpec.global(share)
                .withCriterion(criterion)
                .withScope(scope)
                .withLayerAmounts(Map.of("layer0", amount, "layer2", amount));
    }

    private static List<LayerWeights> zeroed(List<LayerWeights> layers, Mask mask) {
        List<LayerWeights> zeroed = new ArrayList<>();
        for (int l = 0; l < layers.size(); l++) {
            float[] values = layers.get(l).toArray();
            mask.sets().get(l).stream().forEach(i -> values[i] = 0);
            zeroed.add(Layers.layer(layers.get(l).layer(), values));
        }
        return zeroed;
    }

    @Property(tries = 200)
    void eachLayerKeepsItsLeastShareAndTheTotalIsStillExact(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0, max = 1) double share,
            @ForAll @DoubleRange(min = 0.05, max = 0.5) double kept) {
        List<LayerWeights> layers = Layers.random(seed, 3, 60);
        long n = layers.stream().mapToLong(LayerWeights::size).sum();
        long most = layers.stream().mapToLong(l -> l.size() - leastOf(kept, l.size())).sum();
        long asked = new Amount.Sparsity(share).of(n);
        PruningSpec spec = PruningSpec.global(share).withLeastKept(kept);
        Pruner pruner = Layers.pruner(layers, Mask.empty(3));
        if (asked > most) {
            assertThatThrownBy(() -> pruner.preview(spec))
                    .isInstanceOfSatisfying(
                            UserError.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.SPARSITY_UNREACHABLE));
        } else {
            PruningPreview preview = pruner.preview(spec);
            assertThat(preview.pruned()).isEqualTo(asked);
            for (LayerCut cut : preview.cuts()) {
                assertThat(cut.size() - cut.pruned())
                        .isGreaterThanOrEqualTo(leastOf(kept, cut.size()));
            }
        }
    }

    /** The first count that is the share at least, the share read as written: 0.14 of 50 is 7. */
    private static int leastOf(double share, int size) {
        BigDecimal written = new BigDecimal(Double.toString(share));
        return IntStream.rangeClosed(0, size)
                .filter(
                        k ->
                                BigDecimal.valueOf(k)
                                                .compareTo(written.multiply(new BigDecimal(size)))
                                        >= 0)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sevenOfFiftyStayForAShareWhoseProductIsRoundedUpInBinary() {
        assertThat(0.14 * 50).isGreaterThan(7);
        LayerWeights layer = Layers.random(1, 1, 60).get(0);
        float[] fifty = Arrays.copyOf(layer.toArray(), 50);
        PruningPreview preview =
                Layers.pruner(Layers.layer("W", fifty))
                        .preview(PruningSpec.global(0.86).withLeastKept(0.14));
        assertThat(preview.pruned()).isEqualTo(43);
    }

    @Property(tries = 100)
    void aCutAnswersForEachWeightWhatItsMaskSays(
            @ForAll long seed,
            @ForAll("unscored") Criterion criterion,
            @ForAll @DoubleRange(min = 0, max = 1) double share) {
        List<LayerWeights> layers = Layers.random(seed, 2, 50);
        PruningPreview preview =
                Layers.pruner(layers, Mask.empty(2))
                        .preview(PruningSpec.global(share).withCriterion(criterion));
        Mask mask = preview.toMask();
        for (int l = 0; l < 2; l++) {
            int layer = l;
            LayerCut cut = preview.cuts().get(l);
            assertThat(IntStream.range(0, cut.size()).filter(cut::isPruned).toArray())
                    .isEqualTo(
                            IntStream.range(0, cut.size())
                                    .filter(i -> mask.isPruned(layer, i))
                                    .toArray());
        }
    }

    @Test
    void stdTakesWhatLiesWithinSoManyStandardDeviations() {
        // σ of (1, −1, 3, −3) is √5; 0.5·√5 ≈ 1.118 lies above the ones only.
        PruningSpec spec =
                PruningSpec.global(0)
                        .withCriterion(Criterion.STD)
                        .withScope(Scope.LAYER)
                        .withAmount(new Amount.Threshold(0.5));
        LayerCut cut = Layers.pruner(Layers.layer("a", 1, -1, 3, -3)).preview(spec).cuts().get(0);
        assertThat(cut.threshold()).isCloseTo(0.5 * Math.sqrt(5), within(1e-12));
        assertThat(cut.pruned()).isEqualTo(2);
    }

    @Test
    void rmsCountsTheBiasesToo() {
        LayerWeights plain = Layers.layer("a", 1, -1, 3, -3);
        LayerWeights layer = new LayerWeights("a", plain.tensors(), 4);
        PruningSpec spec =
                PruningSpec.global(0)
                        .withCriterion(Criterion.RMS)
                        .withScope(Scope.LAYER)
                        .withAmount(new Amount.Threshold(1));
        // √(mean w² + mean b²) = √(5 + 4) = 3, and what equals a threshold stays.
        LayerCut cut = Layers.pruner(layer).preview(spec).cuts().get(0);
        assertThat(cut.threshold()).isEqualTo(3);
        assertThat(cut.pruned()).isEqualTo(2);
    }

    @Test
    void aQuantileIsTakenOfTheLayerOrOfAllLayers() {
        Pruner pruner = Layers.pruner(Layers.layer("a", 1, 2, 3, 4), Layers.layer("b", 5, 6, 7, 8));
        PruningSpec half =
                PruningSpec.global(0)
                        .withCriterion(Criterion.QUANTILE)
                        .withAmount(new Amount.Threshold(0.5));
        assertThat(pruner.preview(half).cuts()).extracting(LayerCut::pruned).containsExactly(4, 0);
        assertThat(pruner.preview(half.withScope(Scope.LAYER)).cuts())
                .extracting(LayerCut::pruned)
                .containsExactly(2, 2);
    }

    @Test
    void aRandomChoiceDependsOnItsSeedAlone() {
        List<LayerWeights> layers = Layers.random(1, 2, 500);
        PruningSpec spec = PruningSpec.global(0.5).withCriterion(Criterion.RANDOM);
        Mask first = Layers.pruner(layers, Mask.empty(2)).preview(spec).toMask();
        assertThat(Layers.pruner(layers, Mask.empty(2)).preview(spec).toMask()).isEqualTo(first);
        assertThat(Layers.pruner(layers, Mask.empty(2)).preview(spec.withSeed(2)).toMask())
                .isNotEqualTo(first);
    }

    @Test
    void sizesAreCountedByHand() {
        // Two layers of 4 weights, 2 biases each, 3 MACs a weight; 3 of 8 weights go.
        Pruner pruner = Layers.pruner(Layers.layer("a", 1, 2, 3, 4), Layers.layer("b", 5, 6, 7, 8));
        NetworkSize size = pruner.preview(PruningSpec.global(0.375)).size();
        assertThat(size.sparsity()).isEqualTo(0.375);
        assertThat(size.parametersLeft()).isEqualTo(9);
        assertThat(size.compressionRatio()).isEqualTo(12.0 / 9);
        assertThat(size.theoreticalSpeedup()).isEqualTo(24.0 / 15);
    }

    @Test
    void aSpecificationThatCannotBeMetSaysWhy() {
        Pruner pruner = Layers.pruner(Layers.layer("a", 1, 2), Layers.layer("b", 3, 4));
        assertCode(
                ErrorCode.LAYER_UNKNOWN, pruner, PruningSpec.global(0.5).withLeftOut(Set.of("c")));
        assertCode(
                ErrorCode.NO_LAYERS, pruner, PruningSpec.global(0.5).withLeftOut(Set.of("a", "b")));
        assertThatThrownBy(() -> PruningSpec.global(1.2))
                .isInstanceOfSatisfying(
                        UserError.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.SHARE_OUT_OF_RANGE));
    }

    private static void assertCode(ErrorCode code, Pruner pruner, PruningSpec spec) {
        assertThatThrownBy(() -> pruner.preview(spec))
                .isInstanceOfSatisfying(UserError.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void aLayerThatWouldBeEmptyIsNamed() {
        Pruner pruner = Layers.pruner(Layers.layer("a", 1, 2), Layers.layer("b", 3, 4));
        assertThat(pruner.preview(PruningSpec.global(0.5)).emptied()).containsExactly("a");
    }

    @Property(tries = 200)
    void aShareMadeFromACountPrunesThatCount(
            @ForAll @IntRange(min = 1, max = 1_000_000) int n,
            @ForAll @DoubleRange(max = 1) double u) {
        long pruned = (long) (u * n);
        assertThat(Amount.Sparsity.exactly(pruned, n).of(n)).isEqualTo(pruned);
    }

    @Property(tries = 100)
    void roundsEachPruneTheSameShareOfWhatIsLeft(
            @ForAll @IntRange(min = 1, max = 9) int rounds,
            @ForAll @DoubleRange(max = 0.5) double start,
            @ForAll @DoubleRange(min = 0.6, max = 0.99) double target) {
        Schedule schedule = new Schedule.Iterative(rounds);
        double before = start;
        double share = -1;
        for (int round = 1; round <= rounds; round++) {
            double after = schedule.sparsityAfter(round, start, target);
            double now = (after - before) / (1 - before);
            if (share >= 0) {
                assertThat(now).isCloseTo(share, within(1e-9));
            }
            share = now;
            before = after;
        }
        assertThat(before).isEqualTo(target);
    }
}

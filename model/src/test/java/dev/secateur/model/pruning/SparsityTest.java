package dev.secateur.model.pruning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.engine.Network;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.training.TrainingOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked is what is got, and what is pruned stays so. Shares are counted in thousandths. */
class SparsityTest {
    private static final int LAYERS = 3;

    @Provide
    Arbitrary<Criterion> weightwise() {
        return Arbitraries.of(Criterion.values()).filter(c -> !c.isUnitwise());
    }

    @Property(tries = 500)
    void eachWeightwiseCriterionAndScopePrunesTheFloorOfTheShare(
            @ForAll long seed,
            @ForAll("weightwise") Criterion criterion,
            @ForAll Scope scope,
            @ForAll @IntRange(max = 1000) int thousandths) {
        List<LayerWeights> layers = Layers.random(seed, LAYERS, 90);
        Mask mask =
                pruner(seed, criterion, layers, Mask.empty(LAYERS))
                        .preview(spec(criterion, scope, thousandths))
                        .toMask();
        if (scope == Scope.GLOBAL) {
            int all = layers.stream().mapToInt(LayerWeights::size).sum();
            assertThat(mask.pruned()).isEqualTo(floor(thousandths, all));
            return;
        }
        for (int l = 0; l < LAYERS; l++) {
            int asked =
                    scope == Scope.LAYER
                            ? thousandths
                            : List.of(thousandths, 0, third(thousandths)).get(l);
            assertThat(mask.pruned(l)).isEqualTo((int) floor(asked, layers.get(l).size()));
        }
    }

    @Property(tries = 500)
    void pruningMoreCoversWhatWasPrunedWhateverTheCriterion(
            @ForAll long seed,
            @ForAll("weightwise") Criterion first,
            @ForAll("weightwise") Criterion second,
            @ForAll Scope scope,
            @ForAll @IntRange(max = 1000) int less,
            @ForAll @IntRange(max = 1000) int more) {
        List<LayerWeights> layers = Layers.random(seed, LAYERS, 60);
        Mask before =
                pruner(seed, first, layers, Mask.empty(LAYERS))
                        .preview(spec(first, scope, Math.min(less, more)))
                        .toMask();
        Mask after =
                pruner(~seed, second, zeroed(layers, before), before)
                        .preview(spec(second, scope, Math.max(less, more)).withSeed(~seed))
                        .toMask();
        assertThat(after.covers(before)).isTrue();
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

    private static long floor(int thousandths, long n) {
        return thousandths * n / 1000;
    }

    private static int third(int thousandths) {
        return thousandths / 3;
    }

    private static PruningSpec spec(Criterion criterion, Scope scope, int thousandths) {
        return PruningSpec.global(thousandths / 1000.0)
                .withCriterion(criterion)
                .withScope(scope)
                .withLayerAmounts(
                        Map.of(
                                "layer0", new Amount.Sparsity(thousandths / 1000.0),
                                "layer2", new Amount.Sparsity(third(thousandths) / 1000.0)));
    }

    /** Scores that take a network are drawn: few different ones, some of them below zero. */
    private static Pruner pruner(
            long seed, Criterion criterion, List<LayerWeights> layers, Mask already) {
        Pruner pruner = Layers.pruner(layers, already);
        if (criterion.isScored()) {
            SplittableRandom random = new SplittableRandom(seed);
            List<float[]> scores = new ArrayList<>();
            for (LayerWeights layer : layers) {
                float[] drawn = new float[layer.size()];
                for (int i = 0; i < drawn.length; i++) {
                    drawn[i] = (random.nextInt(12) - 3) / 4f;
                }
                scores.add(drawn);
            }
            ScoreRequest request =
                    ScoreRequest.of(
                            PruningSpec.global(0.5).withCriterion(criterion),
                            TrainingOptions.epochs(1),
                            Optional.empty());
            pruner.take(Scores.ofWeights(request, scores, already.sets()));
        }
        return pruner;
    }

    static Stream<Schedule> schedules() {
        return PruneAndFineTuneTest.schedules();
    }

    /** On a network of 108, 96 and 16 weights that really is pruned and trained. */
    @ParameterizedTest
    @MethodSource("schedules")
    void eachScheduleEndsWithTheFloorOfTheShareByEachCriterionAndScope(Schedule schedule) {
        try (Network parent = TinyRuns.trained()) {
            for (Criterion criterion : Criterion.values()) {
                for (Scope scope : Scope.values()) {
                    if (!criterion.isUnitwise() && fits(schedule, criterion)) {
                        assertEndsExactly(parent, schedule, criterion, scope);
                    }
                }
            }
        }
    }

    private static void assertEndsExactly(
            Network parent, Schedule schedule, Criterion criterion, Scope scope) {
        PruningSpec spec =
                PruningSpec.global(0.607)
                        .withCriterion(criterion)
                        .withScope(scope)
                        .withLeastKept(0.05)
                        .withLayerAmounts(
                                Map.of(
                                        "fc1", new Amount.Sparsity(0.333),
                                        "out", new Amount.Sparsity(0.49)));
        PruningResult result = TinyRuns.run(parent, TinyRuns.none(parent), plan(spec, schedule));
        String what = schedule + " " + criterion + " " + scope;
        int[] pruned = {result.mask().pruned(0), result.mask().pruned(1), result.mask().pruned(2)};
        switch (scope) {
            // ⌊0.607·220⌋, or of 108, 96 and 16, or ⌊0.333·108⌋ and ⌊0.49·16⌋.
            case GLOBAL -> assertThat(Arrays.stream(pruned).sum()).as(what).isEqualTo(133);
            case LAYER -> assertThat(pruned).as(what).containsExactly(65, 58, 9);
            case PER_LAYER -> assertThat(pruned).as(what).containsExactly(35, 0, 7);
        }
        float[] weights = TinyRuns.weights(result.network());
        boolean[] masked = TinyRuns.pruned(result.network(), result.mask());
        for (int i = 0; i < weights.length; i++) {
            assertThat(weights[i] == 0).as(what).isEqualTo(masked[i]);
        }
        result.network().close();
    }

    static Stream<Schedule> allButSurgery() {
        return schedules().filter(schedule -> !(schedule instanceof Schedule.Dynamic));
    }

    @ParameterizedTest
    @MethodSource("allButSurgery")
    void noScheduleButSurgeryRevivesAWeightByAnyCriterion(Schedule schedule) {
        try (Network parent = TinyRuns.trained()) {
            PruningSpec random =
                    PruningSpec.global(0.3)
                            .withScope(Scope.LAYER)
                            .withCriterion(Criterion.RANDOM)
                            .withSeed(8);
            PruningResult first =
                    TinyRuns.run(
                            parent, TinyRuns.none(parent), plan(random, new Schedule.OneShot()));
            for (Criterion criterion : Criterion.values()) {
                // No layer has a batch normalisation.
                if (criterion != Criterion.UNIT_SLIMMING) {
                    PruningSpec more =
                            PruningSpec.global(0.5).withScope(Scope.LAYER).withCriterion(criterion);
                    PruningResult second =
                            TinyRuns.run(first.network(), first.mask(), plan(more, schedule));
                    assertThat(second.mask().covers(first.mask()))
                            .as("%s %s", schedule, criterion)
                            .isTrue();
                    second.network().close();
                }
            }
            first.network().close();
        }
    }

    private static boolean fits(Schedule schedule, Criterion criterion) {
        PruningSpec spec = PruningSpec.global(0.5).withCriterion(criterion);
        return plan(spec, schedule).misfit().isEmpty();
    }

    private static PruningPlan plan(PruningSpec spec, Schedule schedule) {
        return new PruningPlan(spec, schedule, TinyRuns.options(2));
    }

    /** More weights than are asked for, or fewer, are exactly zero when it comes to pruning. */
    @ParameterizedTest
    @MethodSource("shares")
    void afterThePenaltyZerosGoFirst(double share) {
        TrainingOptions none = TinyRuns.options(0);
        Schedule penalty = new Schedule.L1(0.5, 3);
        try (Network parent = TinyRuns.trained()) {
            PruningResult nothing =
                    TinyRuns.run(
                            parent,
                            TinyRuns.none(parent),
                            new PruningPlan(PruningSpec.global(0), penalty, none));
            PruningResult some =
                    TinyRuns.run(
                            parent,
                            TinyRuns.none(parent),
                            new PruningPlan(PruningSpec.global(share), penalty, none));
            float[] penalized = TinyRuns.weights(nothing.network());
            boolean[] pruned = TinyRuns.pruned(some.network(), some.mask());
            long zeros = nothing.size().zeros();
            assertThat(zeros).isBetween(40L, 180L);
            long asked = new Amount.Sparsity(share).of(220);
            assertThat(some.mask().pruned()).isEqualTo(asked);
            for (int i = 0; i < penalized.length; i++) {
                if (asked >= zeros && penalized[i] == 0) {
                    assertThat(pruned[i]).isTrue();
                } else if (asked <= zeros && penalized[i] != 0) {
                    assertThat(pruned[i]).isFalse();
                }
            }
            nothing.network().close();
            some.network().close();
        }
    }

    static Stream<Double> shares() {
        return Stream.of(0.1, 0.9);
    }
}

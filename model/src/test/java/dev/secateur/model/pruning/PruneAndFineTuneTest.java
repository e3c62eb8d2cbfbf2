package dev.secateur.model.pruning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.secateur.model.engine.Network;
import dev.secateur.model.engine.Optimizer;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.UserError;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.training.Curves;
import dev.secateur.model.training.EarlyStopping;
import dev.secateur.model.training.MetricPoint;
import dev.secateur.model.training.Probe;
import dev.secateur.model.training.Restoration;
import dev.secateur.model.training.TrainingOptions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PruneAndFineTuneTest {
    private final Network parent = TinyRuns.trained();

    static Stream<Schedule> schedules() {
        return Stream.of(
                new Schedule.OneShot(),
                new Schedule.Iterative(3),
                new Schedule.Agp(4),
                new Schedule.Layerwise(),
                new Schedule.Dynamic(0.1, 2),
                new Schedule.L1(1e-2, 2),
                new Schedule.Lottery(2, Rewind.FIRST),
                new Schedule.Lottery(2, Rewind.RANDOM));
    }

    @AfterEach
    void close() {
        parent.close();
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void itEndsWithExactlyTheShareAskedOverAllLayers(Schedule schedule) {
        float[] before = TinyRuns.weights(parent);
        for (double share : new double[] {0.37, 0.8}) {
            PruningResult result = run(PruningSpec.global(share), schedule);
            assertZeros(result, new Amount.Sparsity(share).of(before.length));
        }
        assertThat(TinyRuns.weights(parent)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void itEndsWithExactlyTheShareAskedOfEachLayer(Schedule schedule) {
        PruningSpec spec =
                PruningSpec.global(0.7).withScope(Scope.LAYER).withLeftOut(Set.of("out"));
        PruningResult result = run(spec, schedule);
        // 9·12 and 12·8 weights; the 8·2 of the last layer are left out.
        assertThat(result.mask().pruned(0)).isEqualTo(75);
        assertThat(result.mask().pruned(1)).isEqualTo(67);
        assertThat(result.mask().pruned(2)).isZero();
        assertZeros(result, 75 + 67);
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void unitsChosenByHandAreGoneInTheEndAndCount(Schedule schedule) {
        PruningSpec spec = PruningSpec.global(0.6).withToggled("fc1", 3).withToggled("fc2", 5);
        PruningResult result = run(spec, schedule);
        List<LayerWeights> weights = result.network().weights();
        for (int l = 0; l < 2; l++) {
            Set<Integer> units = spec.byHandOf(weights.get(l).layer());
            assertThat(units).hasSize(1);
            LayerWeights layer = weights.get(l);
            for (int i = 0; i < layer.size(); i++) {
                boolean isChosen = units.contains(layer.unit(i));
                assertThat(!isChosen || layer.value(i) == 0).isTrue();
            }
        }
        assertZeros(result, new Amount.Sparsity(0.6).of(TinyRuns.weights(parent).length));
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void itEndsInThePattern(Schedule schedule) {
        Pattern pattern = new Pattern(1, 4);
        PruningResult result =
                run(PruningSpec.global(0).withPattern(Optional.of(pattern)), schedule);
        // Two groups of the nine inputs of each of 12, three of 12 of each of 8, two of 8 of 2.
        assertZeros(result, 3 * (2 * 12 + 3 * 8 + 2 * 2));
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void itEndsWithExactlyTheShareAskedWhenTrainingIsStoppedEarly(Schedule schedule) {
        PruningPlan plan =
                plan(PruningSpec.global(0.8), schedule)
                        .withFineTuning(
                                TinyRuns.options(4)
                                        .withEarlyStopping(Optional.of(new EarlyStopping(1)))
                                        .withValidation(0.2));
        PruningResult result = TinyRuns.run(parent, TinyRuns.none(parent), plan);
        assertZeros(result, new Amount.Sparsity(0.8).of(TinyRuns.weights(parent).length));
    }

    static Stream<Schedule> prunedWhileTrained() {
        return Stream.of(new Schedule.Agp(4), new Schedule.Dynamic(0.1, 2));
    }

    @ParameterizedTest
    @MethodSource("prunedWhileTrained")
    void whatIsPrunedWhileItTrainsGoesBackToTheBestEpochAfterTheLastPruning(Schedule schedule) {
        int patience = 3;
        PruningPlan plan =
                plan(PruningSpec.global(0.9), schedule)
                        .withFineTuning(
                                TinyRuns.options(60)
                                        .withEarlyStopping(
                                                Optional.of(new EarlyStopping(patience))));
        PruningResult result = TinyRuns.run(parent, TinyRuns.none(parent), plan);
        Curves curves = result.curves();
        double last = curves.marks().get(curves.marks().size() - 1).epoch();
        List<MetricPoint> ends =
                curves.points().stream()
                        .filter(p -> p.epoch() > 0 && Math.rint(p.epoch()) == p.epoch())
                        .toList();
        MetricPoint best =
                ends.stream()
                        .filter(p -> p.epoch() > last)
                        .min(Comparator.comparingDouble(MetricPoint::validationLoss))
                        .orElseThrow();
        Restoration restoration = curves.restorations().get(0);
        assertThat(curves.restorations()).hasSize(1);
        assertThat(restoration.bestEpoch()).isEqualTo(best.epoch());
        assertThat(restoration.epoch()).isEqualTo(best.epoch() + patience).isLessThan(60);
        Probe probe = Probe.of(TinyRuns.DATA, 1);
        assertThat(probe.measure(result.network(), 0, new CancellationToken()).validationLoss())
                .isEqualTo(best.validationLoss());
        // Had the epochs before counted, it would have ended among them.
        assertThat(endOfPatience(ends, patience)).isLessThan(last);
        assertZeros(result, new Amount.Sparsity(0.9).of(TinyRuns.weights(parent).length));
    }

    /** Counted over all epochs. */
    private static double endOfPatience(List<MetricPoint> ends, int patience) {
        double least = Double.POSITIVE_INFINITY;
        int without = 0;
        for (MetricPoint end : ends) {
            without = end.validationLoss() < least ? 0 : without + 1;
            least = Math.min(least, end.validationLoss());
            if (without == patience) {
                return end.epoch();
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    @Test
    void whereNoEpochEndsAfterTheLastPruningNothingIsRestored() {
        PruningPlan plan =
                plan(PruningSpec.global(0.8), new Schedule.Agp(40))
                        .withFineTuning(
                                new TrainingOptions(1, 90, TinyRuns.FAST)
                                        .withEarlyStopping(Optional.of(new EarlyStopping(1))));
        PruningResult result = TinyRuns.run(parent, TinyRuns.none(parent), plan);
        PruningResult plain =
                TinyRuns.run(
                        parent,
                        TinyRuns.none(parent),
                        plan.withFineTuning(plan.fineTuning().withEarlyStopping(Optional.empty())));
        assertThat(TinyRuns.weights(result.network())).isEqualTo(TinyRuns.weights(plain.network()));
        plain.network().close();
        assertZeros(result, new Amount.Sparsity(0.8).of(TinyRuns.weights(parent).length));
    }

    private static void assertZeros(PruningResult result, long asked) {
        float[] weights = TinyRuns.weights(result.network());
        boolean[] pruned = TinyRuns.pruned(result.network(), result.mask());
        int zeros = 0;
        for (int i = 0; i < weights.length; i++) {
            assertThat(weights[i] == 0).isEqualTo(pruned[i]);
            zeros += pruned[i] ? 1 : 0;
        }
        assertThat(zeros).isEqualTo((int) asked);
        assertThat(result.size().zeros()).isEqualTo(asked);
        assertThat(result.stopped()).isEmpty();
        result.network().close();
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void theSameSeedGivesTheSameNetwork(Schedule schedule) {
        PruningResult first = run(PruningSpec.global(0.6), schedule);
        PruningResult second = run(PruningSpec.global(0.6), schedule);
        assertThat(TinyRuns.weights(second.network())).isEqualTo(TinyRuns.weights(first.network()));
        assertThat(second.curves()).isEqualTo(first.curves());
        first.network().close();
        second.network().close();
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void whatWasPrunedComesBackUnderSurgeryOnly(Schedule schedule) {
        PruningPlan random =
                plan(
                        PruningSpec.global(0.5).withCriterion(Criterion.RANDOM),
                        new Schedule.OneShot());
        PruningResult first =
                TinyRuns.run(
                        parent, TinyRuns.none(parent), random.withFineTuning(TinyRuns.options(0)));
        PruningResult second =
                TinyRuns.run(
                        first.network(), first.mask(), plan(PruningSpec.global(0.6), schedule));
        assertThat(second.mask().covers(first.mask()))
                .isEqualTo(!(schedule instanceof Schedule.Dynamic));
        assertZeros(second, new Amount.Sparsity(0.6).of(TinyRuns.weights(parent).length));
        first.network().close();
    }

    @Test
    void surgeryLeavesWhatIsLeftOutAsItWasPruned() {
        PruningSpec half = PruningSpec.global(0.5).withScope(Scope.LAYER);
        PruningResult first = run(half, new Schedule.OneShot());
        PruningResult second =
                TinyRuns.run(
                        first.network(),
                        first.mask(),
                        plan(
                                half.withAmount(new Amount.Sparsity(0.75))
                                        .withLeftOut(Set.of("fc1")),
                                new Schedule.Dynamic(0.1, 1)));
        assertThat(second.mask().sets().get(0)).isEqualTo(first.mask().sets().get(0));
        assertThat(second.mask().pruned(1)).isEqualTo(72);
        first.network().close();
        second.network().close();
    }

    @Test
    void agpPrunesAlongTheCubeWhileItTrains() {
        PruningResult result = run(PruningSpec.global(0.8), new Schedule.Agp(4));
        double n = TinyRuns.weights(parent).length;
        assertThat(result.curves().marks()).hasSize(4);
        double[] cube = {0.4625, 0.7, 0.7875, 0.8};
        for (int i = 0; i < cube.length; i++) {
            assertThat(result.curves().marks().get(i).sparsity())
                    .isEqualTo(new Amount.Sparsity(cube[i]).of((long) n) / n);
        }
        // Four epochs of six steps: before steps 0, 4, 9 and 13.
        assertThat(result.curves().marks())
                .extracting(mark -> Math.round(mark.epoch() * 6))
                .containsExactly(0L, 4L, 9L, 13L);
        result.network().close();
    }

    @ParameterizedTest
    @EnumSource(Rewind.class)
    void survivorsAreRewoundToTheWeightsBeforeTraining(Rewind rewind) {
        PruningPlan plan =
                plan(PruningSpec.global(0.6), new Schedule.Lottery(1, rewind))
                        .withFineTuning(TinyRuns.options(0));
        PruningResult result = TinyRuns.run(parent, TinyRuns.none(parent), plan);
        boolean[] pruned = TinyRuns.pruned(parent, result.mask());
        float[] rewound = TinyRuns.weights(result.network());
        try (Network first = parent.first()) {
            float[] firstWeights = TinyRuns.weights(first);
            int same = 0;
            for (int i = 0; i < rewound.length; i++) {
                same += !pruned[i] && rewound[i] == firstWeights[i] ? 1 : 0;
                assertThat(rewound[i] == 0).isEqualTo(pruned[i]);
            }
            int survivors = rewound.length - (int) result.mask().pruned();
            assertThat(same).isEqualTo(rewind == Rewind.FIRST ? survivors : 0);
        }
        result.network().close();
    }

    @Test
    void theControlHasTheMaskOfTheTicket() {
        PruningResult ticket = run(PruningSpec.global(0.6), new Schedule.Lottery(3, Rewind.FIRST));
        PruningResult control =
                run(PruningSpec.global(0.6), new Schedule.Lottery(3, Rewind.RANDOM));
        assertThat(control.mask()).isEqualTo(ticket.mask());
        assertThat(TinyRuns.weights(control.network()))
                .isNotEqualTo(TinyRuns.weights(ticket.network()));
        ticket.network().close();
        control.network().close();
    }

    @Test
    void theL1PenaltyDrawsMoreWeightsToZeroThanAreAsked() {
        PruningPlan plan =
                plan(PruningSpec.global(0.1), new Schedule.L1(0.3, 3))
                        .withFineTuning(
                                new TrainingOptions(
                                        0, 16, new Optimizer(Optimizer.Rule.SGD, 0.05, 0)));
        PruningResult result = TinyRuns.run(parent, TinyRuns.none(parent), plan);
        assertThat(result.mask().pruned())
                .isEqualTo(new Amount.Sparsity(0.1).of(TinyRuns.weights(parent).length));
        assertThat(result.size().zeros()).isGreaterThan(result.mask().pruned());
        result.network().close();
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void aBudgetThatIsBrokenAtOnceGivesTheParentBack(Schedule schedule) {
        PruningPlan plan =
                plan(
                                PruningSpec.global(0)
                                        .withScope(Scope.PER_LAYER)
                                        .withLayerAmounts(most()),
                                schedule)
                        .withFineTuning(TinyRuns.options(0))
                        .withAccuracyBudget(Optional.of(0.0));
        PruningResult result = TinyRuns.run(parent, TinyRuns.none(parent), plan);
        assertThat(result.fineTuned().accuracy())
                .isGreaterThanOrEqualTo(result.before().accuracy());
        assertThat(result.stopped()).isPresent();
        BudgetStop stop = result.stopped().orElseThrow();
        assertThat(stop.refused()).isLessThan(result.before().accuracy());
        if (stop.kept() == 0) {
            assertThat(result.mask().pruned()).isZero();
            assertThat(TinyRuns.weights(result.network())).isEqualTo(TinyRuns.weights(parent));
        }
        result.network().close();
    }

    private static Map<String, Amount> most() {
        Amount all = new Amount.Sparsity(0.97);
        return Map.of("fc1", all, "fc2", all);
    }

    @Test
    void aBudgetKeepsTheLastStepThatIsGoodEnough() {
        PruningPlan plan =
                plan(PruningSpec.global(0.97).withLeastKept(0.02), new Schedule.Iterative(8))
                        .withFineTuning(TinyRuns.options(0))
                        .withAccuracyBudget(Optional.of(4.0));
        PruningResult result = TinyRuns.run(parent, TinyRuns.none(parent), plan);
        int kept = result.stopped().orElseThrow().kept();
        assertThat(kept).isBetween(1, 7);
        assertThat(result.before().accuracy() - result.fineTuned().accuracy())
                .isLessThanOrEqualTo(0.04 + 1e-9);
        assertThat(result.pruned().accuracy()).isEqualTo(result.fineTuned().accuracy());
        double sparsity = new Schedule.Iterative(8).sparsityAfter(kept, 0, result97());
        assertThat(result.mask().pruned())
                .isEqualTo(new Amount.Sparsity(sparsity).of(TinyRuns.weights(parent).length));
        result.network().close();
    }

    /** The exact share that 0.97 comes to. */
    private double result97() {
        double n = TinyRuns.weights(parent).length;
        return new Amount.Sparsity(0.97).of((long) n) / n;
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void cancelledInTheMidstOfTrainingItLeavesTheParentAlone(Schedule schedule) {
        float[] before = TinyRuns.weights(parent);
        CancellationToken token = new CancellationToken();
        JobContext context =
                new JobContext(
                        token,
                        progress -> {
                            if (progress.messageKey().startsWith("job.training")) {
                                token.cancel();
                            }
                        });
        PruneAndFineTune job =
                new PruneAndFineTune(
                        parent,
                        TinyRuns.none(parent),
                        TinyRuns.DATA,
                        plan(PruningSpec.global(0.5), schedule),
                        TinyRuns.recorder());
        assertThatThrownBy(() -> job.run(context)).isInstanceOf(CancellationException.class);
        assertThat(TinyRuns.weights(parent)).isEqualTo(before);
        assertThat(parent.mask().masked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"iterative, 3", "lottery, 2"})
    void progressTellsTheRound(String key, int rounds) {
        Set<Object> told = new java.util.TreeSet<>();
        Schedule schedule = schedules().filter(s -> s.key().equals(key)).findFirst().orElseThrow();
        JobContext context =
                new JobContext(
                        new CancellationToken(),
                        progress -> {
                            if (progress.messageKey().equals("job.training-round")) {
                                told.add(progress.arguments().get(0));
                                assertThat(progress.arguments().get(1)).isEqualTo(rounds);
                            }
                        });
        new PruneAndFineTune(
                        parent,
                        TinyRuns.none(parent),
                        TinyRuns.DATA,
                        plan(PruningSpec.global(0.5), schedule),
                        TinyRuns.recorder())
                .run(context)
                .network()
                .close();
        assertThat(told).hasSize(rounds);
    }

    @Test
    void surgeryNeedsACriterionThatLooksAtSizes() {
        PruningPlan plan =
                plan(
                        PruningSpec.global(0.5).withCriterion(Criterion.RANDOM),
                        Schedule.Dynamic.USUAL);
        assertThatThrownBy(() -> TinyRuns.run(parent, TinyRuns.none(parent), plan))
                .isInstanceOfSatisfying(
                        UserError.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.SCHEDULE_UNFIT));
    }

    private PruningResult run(PruningSpec spec, Schedule schedule) {
        return TinyRuns.run(parent, TinyRuns.none(parent), plan(spec, schedule));
    }

    private static PruningPlan plan(PruningSpec spec, Schedule schedule) {
        return new PruningPlan(spec, schedule, TinyRuns.options(4));
    }
}

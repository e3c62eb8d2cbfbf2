package dev.secateur.model.pruning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.engine.Network;
import dev.secateur.model.engine.Optimizer;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.training.CurveRecorder;
import dev.secateur.model.training.EarlyStopping;
import dev.secateur.model.training.TrainingOptions;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResumedRunTest {
    private static final int EPOCHS = 3;

    private final Network parent = TinyRuns.trained();

    @AfterEach
    void close() {
        parent.close();
    }

    static Stream<PruningPlan> plans() {
        PruningPlan plain =
                new PruningPlan(
                        PruningSpec.global(0.8), new Schedule.OneShot(), TinyRuns.options(EPOCHS));
        PruningPlan surgery = plain.withSchedule(new Schedule.Dynamic(0.1, 2));
        PruningPlan half = plain.withSpec(PruningSpec.global(0.5));
        PruningPlan strict =
                plain.withSpec(PruningSpec.global(0.97).withLeastKept(0.02))
                        .withAccuracyBudget(Optional.of(2.0));
        Optimizer momentum = new Optimizer(Optimizer.Rule.MOMENTUM, 0.05, 1e-3);
        return Stream.of(
                plain,
                plain.withSchedule(new Schedule.Iterative(3)),
                plain.withSchedule(new Schedule.Agp(5)),
                plain.withSchedule(new Schedule.Layerwise()),
                plain.withSchedule(new Schedule.L1(1e-2, 2)),
                plain.withSchedule(new Schedule.Lottery(2, Rewind.FIRST)),
                plain.withSchedule(new Schedule.Lottery(2, Rewind.RANDOM)),
                plain.withSchedule(new Schedule.Iterative(2))
                        .withSpec(PruningSpec.global(0.5).withCriterion(Criterion.TAYLOR)),
                plain.withSchedule(new Schedule.Agp(2))
                        .withFineTuning(TinyRuns.options(EPOCHS).withOptimizer(momentum)),
                plain.withFineTuning(TinyRuns.options(EPOCHS).withValidation(0.2)),
                surgery,
                surgery.withSpec(half.spec().withToggled("fc1", 3)),
                surgery.withFineTuning(stopping(2)),
                surgery.withSpec(strict.spec()).withAccuracyBudget(Optional.of(0.0)),
                plain.withFineTuning(stopping(1)),
                half.withSchedule(new Schedule.Iterative(3)).withFineTuning(stopping(1)),
                plain.withSchedule(new Schedule.Agp(3)).withFineTuning(stopping(2)),
                half.withSchedule(new Schedule.L1(1e-2, 4)).withFineTuning(stopping(1)),
                plain.withSchedule(new Schedule.Iterative(3))
                        .withAccuracyBudget(Optional.of(100.0)),
                strict.withSchedule(new Schedule.Iterative(4)),
                strict.withSchedule(new Schedule.Agp(6)).withFineTuning(TinyRuns.options(8)),
                strict.withSchedule(new Schedule.Layerwise()).withFineTuning(stopping(1)),
                strict.withSchedule(new Schedule.Lottery(3, Rewind.FIRST)));
    }

    /** Steps are so large that the best epoch is seldom the last. */
    private static TrainingOptions stopping(int patience) {
        return TinyRuns.options(2 * EPOCHS)
                .withOptimizer(new Optimizer(Optimizer.Rule.ADAM, 0.2, 0))
                .withEarlyStopping(Optional.of(new EarlyStopping(patience)));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void fromWhicheverEpochItGoesOnItEndsAsItWouldHave(PruningPlan plan) {
        KeptInMemory kept = new KeptInMemory(Optional.empty());
        PruningResult whole = run(plan, kept);
        assertThat(kept.all).hasSizeGreaterThanOrEqualTo(2);
        for (KeptInMemory.State state : kept.all) {
            KeptInMemory later = new KeptInMemory(Optional.of(state));
            PruningResult resumed = run(plan, later);
            assertThat(TinyRuns.weights(resumed.network()))
                    .as("after %s", state.checkpoint().curves().points().size())
                    .isEqualTo(TinyRuns.weights(whole.network()));
            assertThat(resumed.mask().sets()).isEqualTo(whole.mask().sets());
            assertThat(resumed.curves()).isEqualTo(whole.curves());
            assertThat(resumed.stopped()).isEqualTo(whole.stopped());
            assertThat(resumed.pruned().confusion()).isDeepEqualTo(whole.pruned().confusion());
            assertThat(later.all).hasSize(kept.all.size() - kept.all.indexOf(state) - 1);
            resumed.network().close();
        }
        whole.network().close();
    }

    private PruningResult run(PruningPlan plan, KeptInMemory kept) {
        CurveRecorder recorder =
                kept.last()
                        .map(last -> new CurveRecorder(last.curves()))
                        .orElseGet(TinyRuns::recorder);
        return new PruneAndFineTune(parent, TinyRuns.none(parent), TinyRuns.DATA, plan, recorder)
                .keeping(kept)
                .run(JobContext.silent());
    }
}

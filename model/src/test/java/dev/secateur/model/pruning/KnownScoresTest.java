package dev.secateur.model.pruning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.engine.Network;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.training.TrainingOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A run that is told what is known of its network does the same as one that is not. */
class KnownScoresTest {
    private static final List<String> SCORING =
            List.of("job.scoring", "job.scoring-units", "job.silencing", "job.watching-weights");

    private final Network parent = TinyRuns.trained();
    private final Mask nothing = TinyRuns.none(parent);

    static Stream<Arguments> plans() {
        List<Schedule> schedules =
                List.of(
                        new Schedule.OneShot(),
                        new Schedule.Iterative(3),
                        new Schedule.Agp(3),
                        new Schedule.Layerwise(),
                        new Schedule.L1(1e-3, 1),
                        new Schedule.Lottery(2, Rewind.FIRST));
        return Stream.of(Criterion.TAYLOR, Criterion.MOVEMENT, Criterion.UNIT_ABLATION)
                .flatMap(c -> schedules.stream().map(s -> Arguments.of(c, s)));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void theSameGoesAndTheSameIsLearned(Criterion criterion, Schedule schedule) {
        PruningPlan plan = plan(criterion, schedule);
        PruningResult alone = job(plan).run(JobContext.silent());
        PruningResult told = job(plan).knowing(scored(plan)).run(JobContext.silent());
        assertThat(told.mask()).isEqualTo(alone.mask());
        assertThat(TinyRuns.weights(told.network())).isEqualTo(TinyRuns.weights(alone.network()));
        assertThat(told.fineTuned().loss()).isEqualTo(alone.fineTuned().loss());
    }

    @ParameterizedTest
    @EnumSource(Criterion.class)
    void whatIsKnownIsNotWorkedOutAgain(Criterion criterion) {
        if (criterion == Criterion.UNIT_SLIMMING) {
            return; // This network has no batch normalisation.
        }
        PruningPlan plan = plan(criterion, new Schedule.OneShot());
        Pruner pruner = scored(plan);
        Mask promised = pruner.preview(plan.spec()).toMask();
        List<String> told = new ArrayList<>();
        PruningResult result = job(plan).knowing(pruner).run(listening(told));
        assertThat(result.mask()).isEqualTo(promised);
        assertThat(told).contains("job.pruning").doesNotContainAnyElementsOf(SCORING);
        List<String> alone = new ArrayList<>();
        job(plan).run(listening(alone));
        assertThat(alone.stream().anyMatch(SCORING::contains)).isEqualTo(criterion.isScored());
    }

    @Test
    void ofOtherScoresNoUseIsMadeAndTheyStayWithTheirOwner() {
        PruningPlan plan = plan(Criterion.UNIT_ABLATION, new Schedule.OneShot());
        PruningPlan other = plan.withSpec(plan.spec().withScoredOn(7));
        Pruner pruner = scored(other);
        PruningResult told = job(plan).knowing(pruner).run(JobContext.silent());
        assertThat(told.mask()).isEqualTo(job(plan).run(JobContext.silent()).mask());
        assertThat(pruner.isReady(request(other))).isTrue();
    }

    private PruningPlan plan(Criterion criterion, Schedule schedule) {
        PruningSpec spec =
                PruningSpec.global(0.4)
                        .withCriterion(criterion)
                        .withScope(Scope.LAYER)
                        .withScoredOn(40);
        return new PruningPlan(spec, schedule, TinyRuns.options(1));
    }

    private PruneAndFineTune job(PruningPlan plan) {
        return new PruneAndFineTune(parent, nothing, TinyRuns.DATA, plan, TinyRuns.recorder());
    }

    private Pruner scored(PruningPlan plan) {
        Pruner pruner =
                new Pruner(
                        parent.summary(""),
                        MagnitudeIndex.of(parent.weights(), JobContext.silent()),
                        nothing);
        new Scorer(parent, nothing).prepare(pruner, request(plan), JobContext.silent());
        return pruner;
    }

    private static ScoreRequest request(PruningPlan plan) {
        TrainingOptions options = plan.fineTuning();
        return ScoreRequest.of(plan.spec(), options, Optional.of(TinyRuns.DATA.train()));
    }

    private static JobContext listening(List<String> heard) {
        return new JobContext(
                new CancellationToken(), progress -> heard.add(progress.messageKey()));
    }
}

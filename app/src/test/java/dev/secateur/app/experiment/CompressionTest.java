package dev.secateur.app.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.secateur.model.engine.Engine;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;
import dev.secateur.model.pruning.Criterion;
import dev.secateur.model.pruning.Rewind;
import dev.secateur.model.pruning.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CompressionTest {
    private static final int WEIGHTS = 64 * 8 + 8 * 10;
    private static final int PARAMETERS = WEIGHTS + 8 + 10;

    private final Engine engine = new Engine(1);

    @Test
    void trainingOnForAsLongCountsTheRoundsOfAScheduleOnlyWhereEachIsATraining() {
        Recipe recipe = Tiny.recipe(3);
        Recipe finish = Tiny.recipe(2);
        Method rounds =
                new Method("m", Criterion.MAGNITUDE, new Schedule.Iterative(4), recipe, finish);
        Method gradual = new Method("m", Criterion.MAGNITUDE, new Schedule.Agp(4), recipe, finish);
        assertThat(rounds.asLong().epochs()).isEqualTo(rounds.epochs()).isEqualTo(4 * 3 + 2);
        assertThat(gradual.asLong().epochs()).isEqualTo(gradual.epochs()).isEqualTo(3 + 2);
    }

    @Test
    void everyMethodHasARowForEachGoalBesideTheUnprunedNetwork() {
        Reproduced done = run(2, JobContext.silent());
        assertThat(done.isComplete()).isTrue();
        assertThat(done.rows())
                .extracting(row -> row.arm().method(), row -> row.arm().sparsity())
                .containsExactly(
                        tuple("magnitude", 0.5),
                        tuple("random", 0.5),
                        tuple("magnitude", 0.75),
                        tuple("random", 0.75),
                        tuple("none", 0.0));
        assertThat(done.rows()).allSatisfy(row -> assertThat(row.findings()).hasSize(2));
    }

    @Test
    void whatWasPrunedStaysPrunedToTheEnd() {
        Row row = run(1, JobContext.silent()).headline().orElseThrow();
        Finding finding = row.findings().get(0);
        int gone = WEIGHTS * 3 / 4;
        assertThat(finding.sparsity()).isEqualTo(0.75);
        assertThat(finding.compressionRatio())
                .isCloseTo((double) PARAMETERS / (PARAMETERS - gone), Offset.offset(1e-12));
        assertThat(finding.pruned()).isPresent();
        assertThat(row.arm().published()).contains(Tiny.PUBLISHED);
    }

    @Test
    void theUnprunedNetworkIsComparedWithTheSameBaselineAndKeepsEveryWeight() {
        List<Row> rows = run(1, JobContext.silent()).rows();
        Finding pruned = rows.get(0).findings().get(0);
        Row control = rows.get(4);
        assertThat(control.findings().get(0).baseline()).isEqualTo(pruned.baseline());
        assertThat(control.of(Finding::compressionRatio).mean()).isEqualTo(1);
        assertThat(control.pruned()).isEmpty();
    }

    @Test
    void theSameSeedsGiveTheSameFigures() {
        assertThat(run(2, JobContext.silent()).rows())
                .isEqualTo(run(2, JobContext.silent()).rows());
    }

    @Test
    void progressGrowsToTheEnd() {
        List<Double> fractions = new ArrayList<>();
        run(
                2,
                new JobContext(
                        new CancellationToken(),
                        progress -> {
                            if (progress.fraction() >= 0) {
                                fractions.add(progress.fraction());
                            }
                        }));
        assertThat(fractions).isSorted();
        assertThat(fractions.get(fractions.size() - 1)).isCloseTo(1, Offset.offset(1e-9));
    }

    @Test
    void aCancelKeepsTheRowsThatAreDone() {
        Reproduced done = run(3, cancelledAt("random"));
        assertThat(done.isComplete()).isFalse();
        assertThat(done.rows()).extracting(row -> row.arm().method()).containsExactly("magnitude");
        assertThat(done.headline()).isEmpty();
    }

    @Test
    void aCancelBeforeTheFirstRowIsACancel() {
        JobContext context = cancelledAt("baseline");
        assertThatThrownBy(() -> run(1, context)).isInstanceOf(CancellationException.class);
    }

    @Test
    void surgeryAndTicketsEndAsSparseAsAskedFor() {
        Recipe round = Tiny.recipe(2);
        Compression compression =
                new Compression(
                        "tiny",
                        "mlp:8",
                        Tiny.recipe(2),
                        List.of(new Compression.Goal(0.75, Optional.empty())),
                        List.of(
                                method("dynamic", new Schedule.Dynamic(0.1, 1), round),
                                method("rewound", new Schedule.Lottery(2, Rewind.FIRST), round),
                                method("fresh", new Schedule.Lottery(2, Rewind.RANDOM), round)));
        List<Row> rows =
                new Reproduction(engine, compression, Tiny.digits(), 1)
                        .run(JobContext.silent())
                        .rows();
        assertThat(rows.subList(0, 3))
                .allSatisfy(row -> assertThat(row.of(Finding::sparsity).mean()).isEqualTo(0.75));
    }

    private static Method method(String name, Schedule schedule, Recipe recipe) {
        return new Method(name, Criterion.MAGNITUDE, schedule, recipe, Tiny.recipe(1));
    }

    private Reproduced run(int seeds, JobContext context) {
        return new Reproduction(engine, Tiny.compression(), Tiny.digits(), seeds).run(context);
    }

    private static JobContext cancelledAt(String method) {
        CancellationToken token = new CancellationToken();
        return new JobContext(token, progress -> cancelAt(method, progress, token));
    }

    private static void cancelAt(String method, Progress progress, CancellationToken token) {
        if (progress.arguments().contains(method)) {
            token.cancel();
        }
    }
}

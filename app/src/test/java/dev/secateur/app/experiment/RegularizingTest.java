package dev.secateur.app.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.engine.Engine;
import dev.secateur.model.job.JobContext;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegularizingTest {
    private final List<Row> rows =
            new Reproduction(new Engine(1), Tiny.regularizing(), Tiny.digits(), 1)
                    .run(JobContext.silent())
                    .rows();

    @Test
    void everyRemedyHasARowAndSoHavePruningChanceAndTrainingOn() {
        assertThat(rows)
                .extracting(row -> row.arm().method())
                .containsExactly("none", "l1", "l2", "dropout", "magnitude", "random", "longer");
        assertThat(rows.get(4).arm()).isEqualTo(Tiny.regularizing().headline());
    }

    @Test
    void allAreComparedWithTheNetworkThatNothingWasDoneFor() {
        Finding none = rows.get(0).findings().get(0);
        assertThat(none.accuracyLoss()).isZero();
        assertThat(rows)
                .allSatisfy(
                        row ->
                                assertThat(row.findings().get(0).baseline())
                                        .isEqualTo(none.accuracy()));
    }

    @Test
    void onlyPruningAndAStrongL1PenaltyLeaveZeros() {
        assertThat(rows.get(0).of(Finding::sparsity).mean()).isZero();
        assertThat(rows.get(1).of(Finding::sparsity).mean()).isPositive();
        assertThat(rows.get(3).of(Finding::sparsity).mean()).isZero();
        assertThat(rows.get(4).of(Finding::sparsity).mean()).isEqualTo(0.75);
        assertThat(rows.get(4).pruned()).isPresent();
    }

    @Test
    void theGapIsMeasuredOnTheFewExamplesOnly() {
        // Forty examples: every accuracy on them is a multiple of a fortieth.
        double fortieths = 40 * rows.get(0).of(Finding::trainAccuracy).mean();
        assertThat(fortieths).isEqualTo(Math.rint(fortieths));
    }
}

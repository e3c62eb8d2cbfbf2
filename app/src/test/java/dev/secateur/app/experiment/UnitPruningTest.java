package dev.secateur.app.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.engine.Engine;
import dev.secateur.model.job.JobContext;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class UnitPruningTest {
    private static final int WEIGHTS_OF_A_UNIT = 64 + 10;

    private final List<Row> rows =
            new Reproduction(new Engine(1), Tiny.units(), Tiny.digits(), 1)
                    .run(JobContext.silent())
                    .rows();

    @Test
    void everyCriterionHasARowBesideTheNetworkThatKeepsItsUnits() {
        assertThat(rows)
                .extracting(row -> row.arm().method())
                .containsExactly("unit-l1", "random", "none");
        assertThat(rows.get(0).arm()).isEqualTo(Tiny.units().headline());
    }

    @Test
    void sizesAndTheoreticalSpeedupAreThoseOfTheNetworkWithFourUnitsLess() {
        Finding finding = rows.get(0).findings().get(0);
        double before = 8 * (WEIGHTS_OF_A_UNIT + 1) + 10;
        double after = 4 * (WEIGHTS_OF_A_UNIT + 1) + 10;
        assertThat(finding.compressionRatio()).isCloseTo(before / after, Offset.offset(1e-12));
        assertThat(finding.speedup().orElseThrow().theoretical()).isEqualTo(2);
    }

    @Test
    void speedIsMeasuredWhereUnitsWereReallyRemoved() {
        assertThat(rows.get(0).speedup(Speedup::measured).orElseThrow().mean()).isPositive();
        assertThat(rows.get(0).speedup(Speedup::inBatches).orElseThrow().mean()).isPositive();
        assertThat(rows.get(2).speedup(Speedup::measured)).isEmpty();
    }
}

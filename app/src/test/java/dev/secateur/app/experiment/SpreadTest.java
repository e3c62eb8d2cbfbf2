package dev.secateur.app.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void theDeviationIsThatOfASample() {
        // Mean 4; squares 4 + 1 + 9 = 14; 14 / 2 = 7.
        Spread spread = Spread.of(2, 3, 7);
        assertThat(spread.mean()).isEqualTo(4);
        assertThat(spread.deviation().orElseThrow()).isCloseTo(Math.sqrt(7), Offset.offset(1e-12));
    }

    @Test
    void oneMeasurementHasNoDeviation() {
        assertThat(Spread.of(5).mean()).isEqualTo(5);
        assertThat(Spread.of(5).deviation()).isEmpty();
    }
}

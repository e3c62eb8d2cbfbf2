package dev.secateur.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TicksTest {
    @Test
    void aStepIsRoundAndNoPartIsTooMany() {
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            double span = Math.pow(10, random.nextDouble() * 12 - 6);
            int parts = 1 + random.nextInt(12);
            double step = Ticks.step(span, parts);
            double mantissa = step / Math.pow(10, Math.floor(Math.log10(step) + 1e-9));
            assertThat(Math.round(mantissa * 1e6) / 1e6).isIn(1.0, 2.0, 5.0);
            assertThat(step * parts).isGreaterThanOrEqualTo(span * (1 - 1e-6));
            assertThat(step / 2.6 * parts).as("not too coarse").isLessThan(span);
        }
    }

    @Test
    void aSpanThatDividesExactlyKeepsItsStep() {
        assertThat(Ticks.step(0.3, 3)).isEqualTo(0.1);
        assertThat(Ticks.step(100_000, 5)).isEqualTo(20_000);
    }

    @Test
    void multiplesLieWithinAndMeetTheEnds() {
        assertThat(Ticks.multiples(-0.1, 0.1, 0.05)).containsExactly(-0.1, -0.05, 0, 0.05, 0.1);
        assertThat(Ticks.multiples(-0.14, 0.14, 0.1)).containsExactly(-0.1, 0, 0.1);
    }

    @Test
    void decimalsJustSuffice() {
        assertThat(Ticks.decimals(0.05)).isEqualTo(2);
        assertThat(Ticks.decimals(0.001)).isEqualTo(3);
        assertThat(Ticks.decimals(1)).isZero();
        assertThat(Ticks.decimals(2000)).isZero();
    }
}

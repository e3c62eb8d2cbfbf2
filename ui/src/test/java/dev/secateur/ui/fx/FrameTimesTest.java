package dev.secateur.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FrameTimesTest {
    private final FrameTimes times = new FrameTimes();

    @Test
    void aFrameLastsFromOnePulseToTheNext() {
        pulses(5, 21, 37, 73);
        assertThat(times.count()).isEqualTo(3);
        assertThat(times.mean()).isCloseTo(68 / 3.0, within(1e-9));
        assertThat(times.percentile(0.5)).isEqualTo(16);
        assertThat(times.percentile(0.66)).isEqualTo(16);
        assertThat(times.percentile(1)).isEqualTo(36);
    }

    @Test
    void whatIsForgottenEndsNoFrameThatGoesOn() {
        pulses(5, 21);
        times.forget();
        assertThat(times.count()).isZero();
        assertThat(times.percentile(1)).isZero();
        pulses(41);
        assertThat(times.percentile(1)).isEqualTo(20);
    }

    private void pulses(long... millis) {
        for (long each : millis) {
            times.pulse(each * 1_000_000);
        }
    }
}

package dev.secateur.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class TimeLeftTest {
    private double seconds = 100;
    private final TimeLeft estimate = new TimeLeft(() -> (long) (seconds * 1e9));

    @Test
    void atASteadyPaceItIsRight() {
        OptionalDouble left = run(0, 30, t -> t / 120);
        assertThat(left.orElseThrow()).isCloseTo(90, within(2.0));
    }

    @Test
    void nothingIsSaidBeforeItMeansAnything() {
        assertThat(run(0, 1.9, t -> t / 20)).isEmpty();
        assertThat(run(1.9, 2.5, t -> t / 20)).isPresent();
    }

    @Test
    void nothingIsSaidAboutAJobThatHardlyMoves() {
        assertThat(run(0, 20, t -> t / 1e5)).isEmpty();
        assertThat(run(20, 40, t -> -1)).isEmpty();
    }

    @Test
    void progressInJumpsIsSmoothed() {
        DoubleUnaryOperator jumps = t -> Math.floor(t / 2) * 2 / 100;
        run(0, 20, jumps);
        double last = run(20, 20.1, jumps).orElseThrow();
        for (double t = 20.1; t < 80; t += 0.1) {
            double now = run(t, t + 0.1, jumps).orElseThrow();
            assertThat(Math.abs(now - last)).isLessThan(1.5);
            assertThat(now).isCloseTo(100 - t, within(0.25 * (100 - t) + 2));
            last = now;
        }
    }

    @Test
    void aNewPaceIsTakenUp() {
        run(0, 20, t -> t / 200);
        double left = run(20, 60, t -> 0.1 + (t - 20) / 50).orElseThrow();
        assertThat(left).isCloseTo(5, within(3.0));
    }

    @Test
    void aShareThatFallsStartsAnew() {
        run(0, 30, t -> t / 40);
        assertThat(run(30, 31, t -> (t - 30) / 40)).isEmpty();
    }

    @Test
    void whatIsDoneTakesNoMoreTime() {
        run(0, 10, t -> t / 10.5);
        assertThat(run(10, 10.1, t -> 1)).isEmpty();
    }

    private OptionalDouble run(double from, double to, DoubleUnaryOperator fraction) {
        OptionalDouble left = OptionalDouble.empty();
        for (double t = from; t < to; t += 0.05) {
            seconds = 100 + t;
            left = estimate.update(fraction.applyAsDouble(t));
        }
        return left;
    }
}

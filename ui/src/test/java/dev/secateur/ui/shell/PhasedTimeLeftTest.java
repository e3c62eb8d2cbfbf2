package dev.secateur.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.secateur.model.job.Progress;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class PhasedTimeLeftTest {
    private double seconds = 100;
    private final PhasedTimeLeft estimate = new PhasedTimeLeft(() -> (long) (seconds * 1e9));

    @Test
    void aQuickBeginningDoesNotMakeTheRestLookQuick() {
        run("evaluating", 1, t -> 0.3 * t);
        OptionalDouble left = run("training", 10, t -> 0.3 + 0.7 * t / 100);
        assertThat(left.orElseThrow()).isCloseTo(90, within(3.0));
    }

    @Test
    void epochsOfARunThatGoesOnWereNotDoneNow() {
        run("evaluating", 0.5, t -> 0);
        OptionalDouble left = run("training", 10, t -> 0.6 + 0.4 * t / 200);
        assertThat(left.orElseThrow()).isCloseTo(190, within(5.0));
    }

    @Test
    void whileAnotherPhaseBeginsTheLastGuessRunsDown() {
        run("training", 20, t -> t / 100);
        OptionalDouble left = run("evaluating", 1, t -> 0.2);
        assertThat(left.orElseThrow()).isCloseTo(79, within(3.0));
        assertThat(run("evaluating", 90, t -> 0.2)).isEmpty();
    }

    @Test
    void aShareThatIsNotKnownSaysNothing() {
        run("training", 20, t -> t / 100);
        assertThat(estimate.update(Progress.unknown("pruning"))).isEmpty();
    }

    @Test
    void whatIsDoneTakesNoMoreTime() {
        run("training", 20, t -> t / 21);
        assertThat(estimate.update(Progress.at(1, "training"))).isEmpty();
    }

    private OptionalDouble run(String phase, double length, DoubleUnaryOperator fraction) {
        double from = seconds;
        OptionalDouble left = OptionalDouble.empty();
        for (double t = 0; t < length; t += 0.05) {
            seconds = from + t;
            left = estimate.update(Progress.at(fraction.applyAsDouble(t), phase));
        }
        return left;
    }
}

package dev.secateur.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StopwatchTest {
    private final AtomicLong clock = new AtomicLong(77);
    private final Stopwatch stopwatch = new Stopwatch(clock::get);

    @Test
    void theRateIsTheStepsDoneOverTheTimeTheyReallyTook() {
        double rate = stopwatch.timesPerSecond(() -> clock.addAndGet(400_000_000), 1);
        assertThat(rate).isEqualTo(3 / 1.2);
    }

    @Test
    void aStepThatTakesLongerThanTheTimeIsStillDone() {
        double rate = stopwatch.timesPerSecond(() -> clock.addAndGet(4_000_000_000L), 1);
        assertThat(rate).isEqualTo(0.25);
    }
}

package dev.secateur.app.bench;

import java.util.function.LongSupplier;

/**
 * Measures how often something can be done in a time.
 *
 * @param nanoTime a clock
 */
record Stopwatch(LongSupplier nanoTime) {
    static Stopwatch system() {
        return new Stopwatch(System::nanoTime);
    }

    /** Does it at least once, until the time has passed; gives how often a second. */
    double timesPerSecond(Runnable step, double seconds) {
        long start = nanoTime.getAsLong();
        long steps = 0;
        double passed = 0;
        while (steps == 0 || passed < seconds) {
            step.run();
            steps++;
            passed = (nanoTime.getAsLong() - start) / 1e9;
        }
        return steps / passed;
    }
}

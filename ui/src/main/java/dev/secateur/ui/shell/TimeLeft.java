package dev.secateur.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;

/**
 * Guesses how long a job still takes from how its share of done work grew. The newer half of its
 * history counts, so that a change of pace shows; what is said is smoothed, so that progress in
 * jumps does not. Not thread-safe.
 */
public final class TimeLeft {
    private static final double NANOS = 1e9;
    private static final double LEAST_SECONDS = 2;
    private static final double LEAST_SHARE = 0.01;
    private static final int LEAST_CHANGES = 3;
    private static final double WINDOW_SECONDS = 8;
    private static final double SMOOTHING_SECONDS = 3;
    private static final double SAMPLE_SECONDS = 0.1;
    private static final int MOST_SAMPLES = 400;

    private record Sample(double seconds, double fraction) {}

    private final LongSupplier nanoTime;
    private final List<Sample> samples = new ArrayList<>();
    private double shown = Double.NaN;
    private double shownAt;
    private double newest;
    private int changes;

    /** An estimate that reads this clock, in nanoseconds. */
    public TimeLeft(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * Takes the share that is done now, and guesses.
     *
     * @param fraction the share, 0 to 1; one below the last starts anew; negative if not known
     * @return the seconds left; empty before a guess means anything, and when all is done
     */
    public OptionalDouble update(double fraction) {
        double now = nanoTime.getAsLong() / NANOS;
        if (fraction < newest || samples.isEmpty()) {
            reset(now, fraction);
        }
        if (fraction > newest) {
            changes++;
            newest = fraction;
        }
        if (now - samples.get(samples.size() - 1).seconds() >= SAMPLE_SECONDS) {
            samples.add(new Sample(now, fraction));
            thinOut();
        }
        if (!isMeaningful(now)) {
            return OptionalDouble.empty();
        }
        smooth(now, (1 - newest) / rate(now));
        return OptionalDouble.of(shown);
    }

    private void reset(double now, double fraction) {
        samples.clear();
        samples.add(new Sample(now, fraction));
        newest = fraction;
        changes = 0;
        shown = Double.NaN;
    }

    private boolean isMeaningful(double now) {
        Sample first = samples.get(0);
        return first.fraction() >= 0
                && newest < 1
                && changes >= LEAST_CHANGES
                && now - first.seconds() >= LEAST_SECONDS
                && newest - first.fraction() >= LEAST_SHARE;
    }

    /** The share a second, since half the history or at least some seconds ago. */
    private double rate(double now) {
        double elapsed = now - samples.get(0).seconds();
        double since = now - Math.max(WINDOW_SECONDS, elapsed / 2);
        Sample from = samples.get(0);
        for (Sample sample : samples) {
            if (sample.seconds() <= since && sample.fraction() < newest) {
                from = sample;
            }
        }
        return (newest - from.fraction()) / (now - from.seconds());
    }

    private void smooth(double now, double left) {
        if (Double.isNaN(shown)) {
            shown = left;
        } else {
            double passed = now - shownAt;
            double expected = Math.max(0, shown - passed);
            shown = expected + (1 - Math.exp(-passed / SMOOTHING_SECONDS)) * (left - expected);
        }
        shownAt = now;
    }

    private void thinOut() {
        if (samples.size() > MOST_SAMPLES) {
            for (int i = samples.size() - 2; i > 0; i -= 2) {
                samples.remove(i);
            }
        }
    }
}

package dev.secateur.ui.shell;

import dev.secateur.model.job.Progress;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;

/**
 * Guesses how long a job still takes from the pace of what it is doing now: how fast it evaluated
 * says nothing of how fast it trains. While it begins something else, the last guess runs down. Not
 * thread-safe.
 */
final class PhasedTimeLeft {
    private static final double NANOS = 1e9;

    private final LongSupplier nanoTime;
    private final Map<String, TimeLeft> phases = new HashMap<>();
    private double end = Double.NaN;

    PhasedTimeLeft(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Takes how far the job is, and guesses; empty before a guess means anything. */
    OptionalDouble update(Progress progress) {
        if (progress.fraction() < 0) {
            return OptionalDouble.empty();
        }
        TimeLeft phase =
                phases.computeIfAbsent(progress.messageKey(), key -> new TimeLeft(nanoTime));
        double now = nanoTime.getAsLong() / NANOS;
        OptionalDouble left = phase.update(progress.fraction());
        if (left.isPresent()) {
            end = now + left.getAsDouble();
        }
        return progress.fraction() < 1 && end > now
                ? OptionalDouble.of(end - now)
                : OptionalDouble.empty();
    }
}

package dev.secateur.ui.fx;

import java.util.ArrayList;
import java.util.List;

/** How long frames took, each from one pulse to the next. For one thread. */
public final class FrameTimes {
    private static final double NANOS_PER_MILLI = 1e6;

    private final List<Double> millis = new ArrayList<>();
    private long before;

    /**
     * Takes a pulse; the first one begins a frame and ends none.
     *
     * @param nanos when it was
     */
    public void pulse(long nanos) {
        if (before != 0) {
            millis.add((nanos - before) / NANOS_PER_MILLI);
        }
        before = nanos;
    }

    /** How many frames have ended. */
    public int count() {
        return millis.size();
    }

    /** The mean, in milliseconds; 0 of none. */
    public double mean() {
        return millis.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    /**
     * The time in milliseconds that a share of the frames did not exceed; 0 of none.
     *
     * @param share above 0, at most 1
     */
    public double percentile(double share) {
        List<Double> sorted = millis.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    /** Forgets the frames that have ended; the one that goes on does so. */
    public void forget() {
        millis.clear();
    }
}

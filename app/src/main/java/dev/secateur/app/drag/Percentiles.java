package dev.secateur.app.drag;

import java.util.List;

/** What most values do not exceed. */
final class Percentiles {
    private Percentiles() {}

    /**
     * The smallest value that at least a share of them do not exceed.
     *
     * @param sorted rising, not empty
     * @param share above 0, at most 1
     */
    static double of(List<Double> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}

package dev.secateur.app.drag;

import java.util.List;

/**
 * How soon a network's accuracy was known.
 *
 * @param network which
 * @param images how many held-out examples were asked
 * @param millis after each drag
 */
public record PreviewRow(String network, int images, List<Double> millis) {
    /** Sorts the times. */
    public PreviewRow {
        millis = millis.stream().sorted().toList();
    }

    /** The time that a share of the drags did not exceed. */
    public double percentile(double share) {
        return Percentiles.of(millis, share);
    }
}

package dev.secateur.app.drag;

import java.util.List;

/**
 * How long drags took.
 *
 * @param measured what
 * @param layer the layer that was looked at
 * @param millis of each drag
 * @param indexChosenSeconds to index the layer that is looked at, its weights being in memory
 * @param indexAllSeconds to index all layers
 * @param packSeconds to pack these indexes afterwards, which no drag waits for
 * @param indexBytes what the packed indexes take
 * @param weightBytes what the weights take
 */
public record DragResult(
        DragBenchmark measured,
        String layer,
        List<Double> millis,
        double indexChosenSeconds,
        double indexAllSeconds,
        double packSeconds,
        long indexBytes,
        long weightBytes) {
    /** Sorts the times. */
    public DragResult {
        millis = millis.stream().sorted().toList();
    }

    /**
     * The time that a share of the drags did not exceed.
     *
     * @param share above 0, at most 1
     */
    public double percentile(double share) {
        return Percentiles.of(millis, share);
    }
}

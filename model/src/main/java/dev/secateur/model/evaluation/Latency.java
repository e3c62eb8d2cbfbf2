package dev.secateur.model.evaluation;

import dev.secateur.model.engine.Network;
import dev.secateur.model.job.JobContext;
import java.util.Arrays;
import java.util.List;

/**
 * How long a network takes to answer, measured warm and run by run.
 *
 * @param batch how many examples a run answers
 * @param runs how many runs were measured
 * @param median nanoseconds a run took in the middle
 * @param lowerQuartile a quarter of the runs took less
 * @param upperQuartile a quarter of the runs took more
 */
public record Latency(
        int batch, int runs, double median, double lowerQuartile, double upperQuartile) {
    /**
     * Measures networks in turns, so that whatever slows the machine down for a while slows all of
     * them: after some turns to warm up so many turns as are asked for, or as there is time for in
     * two seconds for each network, but at least 5. The examples are random, since their values
     * make no difference to the time.
     *
     * @param networks at least one; each tells the shape of its examples
     * @param batch how many examples a run answers, at least 1
     * @param runs how often each network runs at most
     * @return one for each network, in order
     * @throws java.util.NoSuchElementException if a network does not tell the shape of its examples
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public static List<Latency> measure(
            List<Network> networks, int batch, int runs, JobContext context) {
        return new Turns(networks, batch, runs, context).measure();
    }

    static Latency of(int batch, long[] nanos) {
        Arrays.sort(nanos);
        return new Latency(
                batch,
                nanos.length,
                quantile(nanos, 0.5),
                quantile(nanos, 0.25),
                quantile(nanos, 0.75));
    }

    /** Between the two nearest runs, in proportion. */
    private static double quantile(long[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** The median for one example, in milliseconds. */
    public double millisPerExample() {
        return median / 1e6 / batch;
    }
}

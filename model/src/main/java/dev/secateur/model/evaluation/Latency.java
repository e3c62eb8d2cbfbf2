package dev.secateur.model.evaluation;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.engine.Network;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;
import java.util.Arrays;

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
    private static final int WARM_UP_RUNS = 200;
    private static final long WARM_UP_NANOS = 1_000_000_000L;
    private static final long MOST_NANOS = 2_000_000_000L;
    private static final int LEAST_RUNS = 5;

    /**
     * Measures: runs first until the program is warm, then at least 5 times, else so often or for
     * two seconds.
     *
     * @param data examples to answer, at least one; they repeat where the batch is larger
     * @param batch how many a run answers, at least 1
     * @param runs how often at most
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public static Latency measure(
            Network network, Dataset data, int batch, int runs, JobContext context) {
        int[] examples = new int[batch];
        Arrays.setAll(examples, i -> i % data.size());
        Dataset input = data.select(examples);
        network.check(input);
        long begin = System.nanoTime();
        for (int i = 0; i < WARM_UP_RUNS && System.nanoTime() - begin < WARM_UP_NANOS; i++) {
            run(network, input, context);
        }
        long[] times = new long[Math.max(LEAST_RUNS, runs)];
        int count = 0;
        begin = System.nanoTime();
        while (count < LEAST_RUNS || (count < runs && System.nanoTime() - begin < MOST_NANOS)) {
            times[count++] = run(network, input, context);
            double done = (double) count / times.length;
            context.progress().accept(Progress.at(done, "job.timing", batch));
        }
        return of(batch, Arrays.copyOf(times, count));
    }

    private static long run(Network network, Dataset input, JobContext context) {
        context.token().throwIfCancelled();
        long begin = System.nanoTime();
        network.predict(input, 0, input.size());
        return System.nanoTime() - begin;
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

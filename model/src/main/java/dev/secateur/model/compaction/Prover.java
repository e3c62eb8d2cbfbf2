package dev.secateur.model.compaction;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.engine.Network;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;
import java.util.Optional;

/**
 * Compares the answers of two networks. Large ones answer fewer examples: as many as take a few
 * seconds.
 *
 * @param data what to compare them on; without it, random examples
 */
record Prover(Optional<Dataset> data) {
    private static final int MOST_EXAMPLES = 256;
    private static final int LEAST_EXAMPLES = 4;

    /** So many multiply-accumulates take some seconds on one thread. */
    private static final double MOST_MACS = 2e11;

    /** So many take a fraction of a second, so that a cancel takes effect soon. */
    private static final double MACS_AT_A_TIME = 1e9;

    Proof prove(Network before, Network after, JobContext context) {
        double macs = Math.max(1, before.summary("").macs() + after.summary("").macs());
        int most = (int) Math.max(LEAST_EXAMPLES, Math.min(MOST_EXAMPLES, MOST_MACS / macs));
        Dataset examples = data.orElseGet(() -> RandomExamples.of(before, most));
        int count = Math.min(most, examples.size());
        int batch = (int) Math.max(1, Math.min(count, MACS_AT_A_TIME / macs));
        Comparison comparison = new Comparison();
        for (int from = 0; from < count; from += batch) {
            context.token().throwIfCancelled();
            context.progress()
                    .accept(Progress.at((double) from / count, "job.comparing", from, count));
            int to = Math.min(count, from + batch);
            comparison.add(before.outputs(examples, from, to), after.outputs(examples, from, to));
        }
        return new Proof(comparison.difference, comparison.largest, count, data.isPresent());
    }

    private static final class Comparison {
        private double difference;
        private double largest;

        void add(float[] expected, float[] actual) {
            if (expected.length != actual.length) {
                throw new IllegalStateException("The smaller network has other answers");
            }
            for (int i = 0; i < expected.length; i++) {
                difference = Math.max(difference, difference(expected[i], actual[i]));
                largest = Math.max(largest, Math.abs(expected[i]));
            }
        }

        private static double difference(float a, float b) {
            double difference = Math.abs((double) a - b);
            boolean same = Float.compare(a, b) == 0;
            return same ? 0 : Double.isNaN(difference) ? Double.POSITIVE_INFINITY : difference;
        }
    }
}

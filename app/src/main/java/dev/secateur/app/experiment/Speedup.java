package dev.secateur.app.experiment;

import dev.secateur.model.engine.Network;
import dev.secateur.model.evaluation.Latency;
import dev.secateur.model.job.JobContext;
import java.util.List;

/**
 * How many times faster a network answers than another.
 *
 * @param theoretical original / remaining multiply-accumulates
 * @param measured original / remaining time for one image at a time
 * @param inBatches the same for 32 images at a time
 */
public record Speedup(double theoretical, double measured, double inBatches) {
    private static final int BATCH = 32;
    private static final int RUNS = 2000;

    /** Measures both in turns, so that what slows the machine down slows down both. */
    static Speedup measure(Network original, Network smaller, JobContext context) {
        double macs = original.summary("").macs();
        return new Speedup(
                macs / smaller.summary("").macs(),
                measure(original, smaller, 1, context),
                measure(original, smaller, BATCH, context));
    }

    private static double measure(
            Network original, Network smaller, int batch, JobContext context) {
        List<Latency> both = Latency.measure(List.of(original, smaller), batch, RUNS, context);
        return both.get(0).median() / both.get(1).median();
    }
}

package dev.secateur.app.experiment;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.engine.Network;
import dev.secateur.model.evaluation.Latency;
import dev.secateur.model.job.JobContext;
import java.util.Arrays;

/**
 * How many times faster a network answers than another.
 *
 * @param theoretical original / remaining multiply-accumulates
 * @param measured original / remaining time for one image at a time
 * @param inBatches the same for 32 images at a time
 */
public record Speedup(double theoretical, double measured, double inBatches) {
    private static final int BATCH = 32;
    private static final int TURNS = 5;
    private static final int RUNS = 400;

    /** Measures both in turns, so that what slows the machine down slows down both. */
    static Speedup measure(Network original, Network smaller, Dataset data, JobContext context) {
        double macs = original.summary("").macs();
        return new Speedup(
                macs / smaller.summary("").macs(),
                measure(original, smaller, data, 1, context),
                measure(original, smaller, data, BATCH, context));
    }

    private static double measure(
            Network original, Network smaller, Dataset data, int batch, JobContext context) {
        double[] ratios = new double[TURNS];
        for (int turn = 0; turn < TURNS; turn++) {
            double before = Latency.measure(original, data, batch, RUNS, context).median();
            ratios[turn] = before / Latency.measure(smaller, data, batch, RUNS, context).median();
        }
        Arrays.sort(ratios);
        return ratios[TURNS / 2];
    }
}

package dev.secateur.model.engine;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The accuracy of a network with some of its weights masked, for one mask after the other, as while
 * a person drags a threshold; {@link Network#maskedInference} makes it. It has a copy of the
 * network's parameters, made once, and keeps what each layer gave for the sample, so that only what
 * follows the first layer whose mask changed is computed again.
 *
 * <p>Where the sample and its activations would take more than 256 MB they are not kept: then it is
 * laid out and run some examples at a time, from the first layer on. What kernels need besides,
 * such as the inner states of recurrent layers, is not counted. Where kernels do not cover the
 * network, each accuracy is that of a fresh copy which DL4J runs.
 *
 * <p>Only the engine thread may use and close it. The network must neither be trained nor closed
 * before.
 */
public final class MaskedInference implements AutoCloseable {
    static final long BUDGET = 256L << 20;

    /** Small enough that a cancel takes effect soon. */
    private static final int BATCH = 64;

    private final Network network;
    private final Dataset sample;
    private final Optional<MaskedRun> run;

    MaskedInference(Network network, Dataset sample, Optional<MaskedRun> run) {
        this.network = network;
        this.sample = sample;
        this.run = run;
    }

    /**
     * The share of the sample that the masked network gets right, as the {@code Evaluator} counts;
     * 0 of an empty sample.
     *
     * @param pruned for each layer of {@link Network#weights()}, in order, the flat indices that
     *     are zero
     * @param context asked whether to stop between two layers of some examples
     * @throws java.util.concurrent.CancellationException when asked to stop; the next call is right
     *     all the same
     */
    public double accuracy(List<BitSet> pruned, JobContext context) {
        long right =
                run.isPresent() ? run.get().right(pruned, context) : rightByCopy(pruned, context);
        return (double) right / Math.max(1, sample.size());
    }

    private long rightByCopy(List<BitSet> pruned, JobContext context) {
        try (Network scratch = network.copy()) {
            scratch.holdAtZero(pruned);
            long right = 0;
            for (int from = 0; from < sample.size(); from += BATCH) {
                context.token().throwIfCancelled();
                int to = Math.min(sample.size(), from + BATCH);
                float[] answers = scratch.predict(sample, from, to, context.token());
                right += Answers.right(answers, scratch.classes(), sample, from, to);
                context.progress().accept(progress(to, sample));
            }
            return right;
        }
    }

    static Progress progress(int done, Dataset sample) {
        return Progress.at((double) done / sample.size(), "job.evaluating");
    }

    /** How many kernels were run in all; 0 where DL4J runs the network. */
    long kernelsRun() {
        return run.map(MaskedRun::kernelsRun).orElse(0L);
    }

    /** Gives native memory back. */
    @Override
    public void close() {
        run.ifPresent(MaskedRun::close);
    }
}

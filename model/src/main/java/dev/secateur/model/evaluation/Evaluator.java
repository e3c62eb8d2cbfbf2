package dev.secateur.model.evaluation;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.engine.Answers;
import dev.secateur.model.engine.Network;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;

/** Lets a network answer examples and counts. Works on the engine thread. */
public final class Evaluator {
    /** Small enough that a cancel takes effect soon, also on convolutional networks. */
    private static final int BATCH = 64;

    /** Batches of costly examples are smaller. */
    private static final long MACS_OF_A_BATCH = 1_000_000_000;

    /**
     * A probability below this counts as this in the loss, so that one example cannot make it
     * infinite.
     */
    private static final double LEAST_PROBABILITY = 1e-10;

    private Evaluator() {}

    /**
     * Answers every example.
     *
     * @throws dev.secateur.model.job.UserError if the data do not fit the network
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public static Evaluation evaluate(Network network, Dataset data, JobContext context) {
        network.check(data);
        int outputs = network.classes();
        long[][] confusion = new long[data.classNames().size()][data.classNames().size()];
        double loss = 0;
        int batch = batch(network);
        for (int from = 0; from < data.size(); from += batch) {
            context.token().throwIfCancelled();
            int to = Math.min(data.size(), from + batch);
            loss +=
                    tally(
                            network.predict(data, from, to, context.token()),
                            outputs,
                            data,
                            from,
                            confusion);
            context.progress().accept(Progress.at((double) to / data.size(), "job.evaluating"));
        }
        return new Evaluation(loss / Math.max(1, data.size()), data.classNames(), confusion);
    }

    /** How many examples a network answers at a time. */
    static int batch(Network network) {
        long macs = Math.max(1, network.summary("").macs());
        return (int) Math.max(1, Math.min(BATCH, MACS_OF_A_BATCH / macs));
    }

    /**
     * Counts a batch and returns the sum of its losses. Classes that the data lack are not given.
     */
    private static double tally(
            float[] probabilities, int outputs, Dataset data, int from, long[][] confusion) {
        double loss = 0;
        for (int i = 0; i < probabilities.length / outputs; i++) {
            int label = data.label(from + i);
            confusion[label][Answers.best(probabilities, i * outputs, confusion.length)]++;
            loss -= Math.log(Math.max(LEAST_PROBABILITY, probabilities[i * outputs + label]));
        }
        return loss;
    }
}

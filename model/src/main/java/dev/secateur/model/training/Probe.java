package dev.secateur.model.training;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.Dataset;
import dev.secateur.model.engine.Network;
import dev.secateur.model.evaluation.Evaluation;
import dev.secateur.model.evaluation.Evaluator;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.JobContext;

/**
 * The fixed samples on which curves are measured.
 *
 * @param train a stratified sample of the training data
 * @param validation a stratified sample of the held-out data
 */
public record Probe(Dataset train, Dataset validation) {
    private static final int LARGE = 1000;
    private static final int SMALL = 500;
    private static final long SEED = 1;

    /** Above so many multiply-accumulates an example, a smaller sample keeps measuring cheap. */
    private static final long COSTLY_MACS = 1_000_000;

    /**
     * Draws the samples; always the same ones for the same data.
     *
     * @param macs what one example costs
     */
    public static Probe of(DataSplit data, long macs) {
        int size = macs > COSTLY_MACS ? SMALL : LARGE;
        return new Probe(sample(data.train(), size), sample(data.heldOut(), size));
    }

    private static Dataset sample(Dataset data, int size) {
        return data.size() <= size ? data : data.sample(size, SEED);
    }

    /** Measures a network now. */
    public MetricPoint measure(Network network, double epoch, CancellationToken token) {
        JobContext quiet = new JobContext(token, progress -> {});
        Evaluation onTrain = Evaluator.evaluate(network, train, quiet);
        Evaluation onValidation = Evaluator.evaluate(network, validation, quiet);
        return new MetricPoint(
                epoch,
                onTrain.loss(),
                onTrain.accuracy(),
                onValidation.loss(),
                onValidation.accuracy());
    }
}

package dev.secateur.model.pruning;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.engine.BatchQueue;
import dev.secateur.model.engine.Network;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;
import dev.secateur.model.job.UserError;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.training.ExampleOrder;
import dev.secateur.model.training.TrainingOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Scores weights by where they go while a copy of their network is fine-tuned. */
final class MovementScores {
    private final Network network;
    private final Mask already;
    private final Dataset data;
    private final TrainingOptions options;
    private final long seed;

    /**
     * A fine-tuning yet to be done, of at least one epoch.
     *
     * @param already what is pruned in the network and stays so
     */
    MovementScores(Network network, Mask already, ScoreRequest request) {
        this.network = network;
        this.already = already;
        this.data = request.data().orElseThrow();
        this.options = request.fineTuning().orElseThrow();
        this.seed = request.seed();
    }

    /** −Σ w·∂L/∂w over all steps, each with the weights and the gradient before it. */
    List<float[]> score(JobContext context) {
        int epochs = Math.max(1, options.epochs());
        try (Network moving = network.copyForTraining(options.optimizer())) {
            moving.holdAtZero(already.sets());
            List<LayerWeights> layers = moving.weights();
            List<float[]> scores = new ArrayList<>();
            layers.forEach(layer -> scores.add(new float[layer.size()]));
            try (BatchQueue batches = moving.training().batches(data, options.batchSize())) {
                for (int epoch = 0; epoch < epochs; epoch++) {
                    int[] order = ExampleOrder.shuffled(data.size(), seed, epoch);
                    batches.begin(order);
                    for (int from = 0; from < order.length; from += options.batchSize()) {
                        int to = Math.min(order.length, from + options.batchSize());
                        int[] examples = Arrays.copyOfRange(order, from, to);
                        subtract(moving.gradients(data, examples, context.token()), layers, scores);
                        context.token().throwIfCancelled();
                        moving.training().fit(batches.next(), context.token());
                        double done = (epoch + (double) to / order.length) / epochs;
                        context.progress().accept(progress(done, epoch + 1, epochs));
                    }
                    moving.training().endEpoch();
                    checkConverges(moving, epoch + 1);
                }
            }
            return scores;
        }
    }

    private Progress progress(double done, int epoch, int epochs) {
        return Progress.at(done, "job.watching-weights", data.size(), epoch, epochs);
    }

    private static void checkConverges(Network moving, int epoch) {
        if (!Double.isFinite(moving.training().lastLoss())) {
            throw new UserError(ErrorCode.TRAINING_DIVERGED, epoch);
        }
    }

    private static void subtract(
            List<float[]> gradients, List<LayerWeights> layers, List<float[]> scores) {
        for (int l = 0; l < scores.size(); l++) {
            float[] weights = layers.get(l).toArray();
            float[] gradient = gradients.get(l);
            float[] score = scores.get(l);
            for (int i = 0; i < score.length; i++) {
                score[i] -= weights[i] * gradient[i];
            }
        }
    }
}

package dev.secateur.model.pruning;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.engine.Network;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.network.LayerWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Scores by how the loss changes with each weight.
 *
 * @param network whose
 * @param sample the examples it is looked at on
 */
record GradientScores(Network network, Dataset sample) {
    private static final int BATCH = 32;

    /** Batches of costly examples are smaller, so that they take no more memory than needed. */
    private static final long MACS_OF_A_BATCH = 1_000_000_000;

    /** Adds one batch's gradient to a sum. */
    private interface Term {
        float of(float gradient, float share);
    }

    /** |w·g| with the mean gradient g, for each weight of each layer. */
    List<float[]> contributions(List<LayerWeights> layers, JobContext context) {
        List<float[]> scores = means((g, share) -> g * share, context);
        for (int l = 0; l < scores.size(); l++) {
            float[] weights = layers.get(l).toArray();
            float[] layer = scores.get(l);
            for (int i = 0; i < layer.length; i++) {
                layer[i] = Math.abs(weights[i] * layer[i]);
            }
        }
        return scores;
    }

    /** ½·h·w² with the mean h of the squared gradients of batches. */
    List<float[]> saliencies(List<LayerWeights> layers, JobContext context) {
        List<float[]> scores = means((g, share) -> g * g * share, context);
        for (int l = 0; l < scores.size(); l++) {
            float[] weights = layers.get(l).toArray();
            float[] layer = scores.get(l);
            for (int i = 0; i < layer.length; i++) {
                layer[i] = layer[i] * weights[i] * weights[i] / 2;
            }
        }
        return scores;
    }

    /** The mean over batches of the sum of (w·g)² over each unit's weights. */
    List<float[]> unitContributions(List<UnitMembers> members, JobContext context) {
        List<LayerWeights> layers = members.stream().map(UnitMembers::weights).toList();
        List<float[]> halves = saliencies(layers, context);
        List<float[]> scores = new ArrayList<>();
        for (int l = 0; l < layers.size(); l++) {
            scores.add(doubledSums(halves.get(l), members.get(l).indices(context.token())));
        }
        return scores;
    }

    private static float[] doubledSums(float[] values, int[][] indices) {
        float[] sums = new float[indices.length];
        for (int unit = 0; unit < sums.length; unit++) {
            double sum = 0;
            for (int i : indices[unit]) {
                sum += 2.0 * values[i];
            }
            sums[unit] = (float) sum;
        }
        return sums;
    }

    /** The mean over all batches, each counting as many times as it has examples. */
    private List<float[]> means(Term term, JobContext context) {
        int batch = batch();
        List<float[]> sums = null;
        try (Network scratch = network.copy()) {
            for (int from = 0; from < sample.size(); from += batch) {
                int to = Math.min(sample.size(), from + batch);
                int[] examples = IntStream.range(from, to).toArray();
                List<float[]> gradients = scratch.gradients(sample, examples, context.token());
                float share = (float) (to - from) / sample.size();
                sums = sums == null ? empty(gradients) : sums;
                add(gradients, sums, term, share);
                context.progress().accept(ScoringProgress.at(to, sample.size()));
            }
        }
        return sums;
    }

    private int batch() {
        long macs = Math.max(1, network.summary("").macs());
        return (int) Math.max(1, Math.min(BATCH, MACS_OF_A_BATCH / macs));
    }

    private static List<float[]> empty(List<float[]> like) {
        return like.stream().map(layer -> new float[layer.length]).toList();
    }

    private static void add(List<float[]> gradients, List<float[]> sums, Term term, float share) {
        for (int l = 0; l < sums.size(); l++) {
            float[] sum = sums.get(l);
            float[] layer = gradients.get(l);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += term.of(layer[i], share);
            }
        }
    }
}

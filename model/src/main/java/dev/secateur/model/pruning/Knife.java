package dev.secateur.model.pruning;

import dev.secateur.model.network.LayerWeights;
import java.nio.FloatBuffer;
import java.util.BitSet;

/**
 * The two thresholds of a layer in network surgery (Guo 2016, arXiv 1608.04493, equation 3): of the
 * layer's |w|, what is below the lower one is masked and what is above the higher one comes back;
 * what lies between stays as it is.
 *
 * @param spread c: how many standard deviations from the mean of |w| the thresholds' middle lies
 * @param margin how far the thresholds are from their middle, as a share of it
 */
record Knife(double spread, double margin) {
    /**
     * The knife whose middle is at a given threshold now.
     *
     * @param threshold on |w|, at least 0
     */
    static Knife at(double threshold, LayerWeights weights, double margin) {
        Moments moments = Moments.of(weights);
        double spread = moments.deviation == 0 ? 0 : (threshold - moments.mean) / moments.deviation;
        return new Knife(spread, margin);
    }

    /**
     * What is masked after an operation.
     *
     * @param weights beneath the mask
     * @param masked before it
     */
    BitSet operate(LayerWeights weights, BitSet masked) {
        Moments moments = Moments.of(weights);
        double middle = Math.max(0, moments.mean + spread * moments.deviation);
        double low = (1 - margin) * middle;
        double high = (1 + margin) * middle;
        BitSet after = (BitSet) masked.clone();
        int[] at = {0};
        weights.forEach(
                w -> {
                    double size = Math.abs(w);
                    if (size < low) {
                        after.set(at[0]);
                    } else if (size > high) {
                        after.clear(at[0]);
                    }
                    at[0]++;
                });
        return after;
    }

    /** Mean and standard deviation of |w|. */
    private record Moments(double mean, double deviation) {
        static Moments of(LayerWeights weights) {
            double sum = 0;
            double squares = 0;
            for (var tensor : weights.tensors()) {
                FloatBuffer values = tensor.values();
                while (values.hasRemaining()) {
                    double size = Math.abs(values.get());
                    sum += size;
                    squares += size * size;
                }
            }
            double mean = sum / weights.size();
            double variance = squares / weights.size() - mean * mean;
            return new Moments(mean, Math.sqrt(Math.max(0, variance)));
        }
    }
}

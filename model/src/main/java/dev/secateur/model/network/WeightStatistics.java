package dev.secateur.model.network;

import java.util.function.DoubleConsumer;

/**
 * What can be said about a layer's weights in a few numbers.
 *
 * @param count how many there are
 * @param zeros how many are exactly zero
 * @param mean their mean
 * @param standardDeviation the root of the mean squared distance from the mean (divided by n)
 * @param rms √(mean w² + mean b²), the scale of the criterion {@code rms}
 * @param minimum the smallest
 * @param maximum the largest
 */
public record WeightStatistics(
        long count,
        long zeros,
        double mean,
        double standardDeviation,
        double rms,
        double minimum,
        double maximum) {
    /** Goes through a layer's weights once. */
    public static WeightStatistics of(LayerWeights weights) {
        Sums sums = new Sums();
        weights.forEach(sums);
        double mean = sums.sum / sums.count;
        double meanSquare = sums.squares / sums.count;
        return new WeightStatistics(
                sums.count,
                sums.zeros,
                mean,
                Math.sqrt(Math.max(0, meanSquare - mean * mean)),
                Math.sqrt(meanSquare + weights.meanSquaredBias()),
                sums.minimum,
                sums.maximum);
    }

    /** The largest absolute value. */
    public double reach() {
        return Math.max(Math.abs(minimum), Math.abs(maximum));
    }

    /** The share of zeros. */
    public double sparsity() {
        return (double) zeros / count;
    }

    private static final class Sums implements DoubleConsumer {
        private long count;
        private long zeros;
        private double sum;
        private double squares;
        private double minimum = Double.POSITIVE_INFINITY;
        private double maximum = Double.NEGATIVE_INFINITY;

        @Override
        public void accept(double w) {
            count++;
            zeros += w == 0 ? 1 : 0;
            sum += w;
            squares += w * w;
            minimum = Math.min(minimum, w);
            maximum = Math.max(maximum, w);
        }
    }
}

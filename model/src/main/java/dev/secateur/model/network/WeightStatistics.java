package dev.secateur.model.network;

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
    /** Goes through a layer's weights, which are finite, once. */
    public static WeightStatistics of(LayerWeights weights) {
        Sums sums = WeightPass.of(weights, Sums::new, Sums::and);
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

    private static final class Sums implements WeightPass.Taker {
        private long count;
        private long zeros;
        private double sum;
        private double squares;
        private float minimum = Float.POSITIVE_INFINITY;
        private float maximum = Float.NEGATIVE_INFINITY;

        /** Two sums of each kind, so that an addition need not wait for the one before. */
        @Override
        public void take(float[] weights, int number) {
            double even = 0;
            double odd = 0;
            double evenSquares = 0;
            double oddSquares = 0;
            float least = minimum;
            float largest = maximum;
            int none = 0;
            int pairs = number & ~1;
            for (int i = 0; i < pairs; i += 2) {
                float w = weights[i];
                float next = weights[i + 1];
                even += w;
                odd += next;
                evenSquares += (double) w * w;
                oddSquares += (double) next * next;
                least = lesser(lesser(least, w), next);
                largest = greater(greater(largest, w), next);
                none += (w == 0 ? 1 : 0) + (next == 0 ? 1 : 0);
            }
            sum += even + odd;
            squares += evenSquares + oddSquares;
            minimum = least;
            maximum = largest;
            zeros += none;
            count += pairs;
            if (pairs < number) {
                takeOne(weights[pairs]);
            }
        }

        private void takeOne(float w) {
            sum += w;
            squares += (double) w * w;
            minimum = lesser(minimum, w);
            maximum = greater(maximum, w);
            zeros += w == 0 ? 1 : 0;
            count++;
        }

        /** Of finite numbers; faster than what also minds those that are none. */
        private static float lesser(float least, float w) {
            return w < least ? w : least;
        }

        private static float greater(float largest, float w) {
            return w > largest ? w : largest;
        }

        Sums and(Sums other) {
            count += other.count;
            zeros += other.zeros;
            sum += other.sum;
            squares += other.squares;
            minimum = Math.min(minimum, other.minimum);
            maximum = Math.max(maximum, other.maximum);
            return this;
        }
    }
}

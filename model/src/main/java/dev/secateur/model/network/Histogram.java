package dev.secateur.model.network;

import java.util.Arrays;
import java.util.function.DoubleConsumer;

/**
 * Counts of values in bins of equal width. The first bin begins at {@code low}, the last one ends
 * at {@code high}, which belongs to it.
 */
public final class Histogram {
    private final double low;
    private final double high;
    private final long[] counts;
    private final long total;

    private Histogram(double low, double high, long[] counts) {
        this.low = low;
        this.high = high;
        this.counts = counts;
        this.total = Arrays.stream(counts).sum();
    }

    /** A source of values that can be gone through, such as a tensor. */
    @FunctionalInterface
    public interface Values {
        /** Gives every value to the consumer. */
        void forEach(DoubleConsumer consumer);
    }

    /**
     * Counts the values between {@code -reach} and {@code reach}; one outside is an error of the
     * caller.
     *
     * @param reach at least the largest absolute value; 0 is taken as 1
     * @param bins how many bins, at least 1
     */
    public static Histogram symmetric(Values values, double reach, int bins) {
        double high = reach > 0 ? reach : 1;
        long[] counts = new long[bins];
        double scale = bins / (2 * high);
        values.forEach(v -> counts[Math.min(bins - 1, (int) ((v + high) * scale))]++);
        return new Histogram(-high, high, counts);
    }

    /**
     * Counts a layer's weights.
     *
     * @param reach at least the largest absolute value; 0 is taken as 1
     * @param bins how many bins, at least 1
     */
    public static Histogram symmetric(LayerWeights weights, double reach, int bins) {
        double high = reach > 0 ? reach : 1;
        Counts counts = WeightPass.of(weights, () -> new Counts(high, bins), Counts::and);
        return new Histogram(-high, high, counts.counts);
    }

    /** Finds the bins of a block before it counts them: as one loop it takes thrice as long. */
    private static final class Counts implements WeightPass.Taker {
        private final double high;
        private final double scale;
        private final long[] counts;
        private int[] places = new int[0];

        Counts(double high, int bins) {
            this.high = high;
            this.scale = bins / (2 * high);
            this.counts = new long[bins];
        }

        @Override
        public void take(float[] weights, int number) {
            if (places.length < number) {
                places = new int[number];
            }
            find(weights, number, high, scale, places);
            count(places, number, counts);
        }

        private static void find(
                float[] weights, int number, double high, double scale, int[] places) {
            for (int i = 0; i < number; i++) {
                places[i] = (int) ((weights[i] + high) * scale);
            }
        }

        private static void count(int[] places, int number, long[] counts) {
            int last = counts.length - 1;
            for (int i = 0; i < number; i++) {
                counts[Math.min(last, places[i])]++;
            }
        }

        Counts and(Counts other) {
            Arrays.setAll(counts, bin -> counts[bin] + other.counts[bin]);
            return this;
        }
    }

    /**
     * What is left of these counts without those of some of the values.
     *
     * @param some counted in the same bins
     */
    public Histogram minus(Histogram some) {
        if (some.low != low || some.high != high || some.counts.length != counts.length) {
            throw new IllegalArgumentException("Other bins");
        }
        long[] rest = counts.clone();
        Arrays.setAll(rest, bin -> counts[bin] - some.counts[bin]);
        return new Histogram(low, high, rest);
    }

    /** Where the first bin begins. */
    public double low() {
        return low;
    }

    /** Where the last bin ends. */
    public double high() {
        return high;
    }

    /** How many bins there are. */
    public int bins() {
        return counts.length;
    }

    /** How many values lie in a bin. */
    public long count(int bin) {
        return counts[bin];
    }

    /** How many values there are in all. */
    public long total() {
        return total;
    }

    /** The largest count of any bin. */
    public long peak() {
        return Arrays.stream(counts).max().orElse(0);
    }

    /** Where a bin begins; {@code edge(bins())} is where the last one ends. */
    public double edge(int bin) {
        return low + (high - low) * bin / counts.length;
    }
}

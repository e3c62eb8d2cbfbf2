package dev.secateur.model.compression;

import dev.secateur.model.job.CancellationToken;
import java.util.Arrays;

/**
 * Clusters of numbers by Lloyd's algorithm from evenly spaced first means, which keeps the rare
 * large weights apart (Han 2016, arXiv 1510.00149, section 3.2). The numbers are sorted once, so
 * that a round costs a search for each border and not a look at each number.
 */
final class KMeans {
    private static final int MOST_ROUNDS = 200;

    private final float[] means;

    private KMeans(float[] means) {
        this.means = means;
    }

    /**
     * Clusters.
     *
     * @param numbers in any order; left alone
     * @param k how many clusters at most; those that end up empty are left out
     */
    static KMeans of(float[] numbers, int k, CancellationToken token) {
        float[] sorted = numbers.clone();
        Arrays.sort(sorted);
        token.throwIfCancelled();
        if (sorted.length == 0) {
            return new KMeans(new float[] {0});
        }
        double[] sums = new double[sorted.length + 1];
        for (int i = 0; i < sorted.length; i++) {
            sums[i + 1] = sums[i] + sorted[i];
        }
        float[] means = even(sorted[0], sorted[sorted.length - 1], k);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            token.throwIfCancelled();
            float[] next = improved(means, sorted, sums);
            if (Arrays.equals(next, means)) {
                break;
            }
            means = next;
        }
        return new KMeans(means);
    }

    private static float[] even(float least, float greatest, int k) {
        if (least == greatest) {
            return new float[] {least};
        }
        float[] means = new float[k];
        for (int i = 0; i < k; i++) {
            means[i] = (float) (least + (greatest - (double) least) * i / (k - 1));
        }
        return means;
    }

    /** The means of the numbers that are nearest to each mean; in ascending order again. */
    private static float[] improved(float[] means, float[] sorted, double[] sums) {
        float[] next = new float[means.length];
        int kept = 0;
        int from = 0;
        for (int m = 0; m < means.length; m++) {
            boolean isLast = m == means.length - 1;
            int to = isLast ? sorted.length : border(sorted, middle(means[m], means[m + 1]));
            if (to > from) {
                next[kept++] = (float) ((sums[to] - sums[from]) / (to - from));
                from = to;
            }
        }
        return Arrays.copyOf(next, kept);
    }

    private static double middle(float a, float b) {
        return ((double) a + b) / 2;
    }

    /** How many numbers are less than a limit. */
    private static int border(float[] sorted, double limit) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The means in ascending order. */
    float[] means() {
        return means.clone();
    }

    /** The index of the nearest mean; ties go to the greater one. */
    int nearest(float number) {
        int at = Arrays.binarySearch(means, number);
        if (at >= 0) {
            return at;
        }
        int above = -at - 1;
        if (above == 0 || above == means.length) {
            return above == 0 ? 0 : means.length - 1;
        }
        return number < middle(means[above - 1], means[above]) ? above - 1 : above;
    }
}

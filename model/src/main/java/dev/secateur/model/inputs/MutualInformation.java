package dev.secateur.model.inputs;

import java.util.Arrays;

/**
 * How many bits a column tells of the class, by the plug-in estimate over bins: Σ p(b, c) · log₂
 * (p(b, c) / (p(b) · p(c))). A column of at most ten different values has a bin for each; any other
 * is cut at its deciles, equal values always in one bin. With few examples the estimate is too
 * high, for all columns alike.
 */
final class MutualInformation {
    private static final int BINS = 10;

    private MutualInformation() {}

    static double of(float[] column, int[] labels, int classes) {
        float[] edges = edges(column);
        long[][] counts = new long[edges.length + 1][classes];
        for (int i = 0; i < column.length; i++) {
            counts[bin(column[i], edges)][labels[i]]++;
        }
        return of(counts);
    }

    /** From how often each pair of bin and class was seen. */
    static double of(long[][] counts) {
        double all = Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
        long[] ofClass = new long[counts[0].length];
        for (long[] bin : counts) {
            Arrays.setAll(ofClass, c -> ofClass[c] + bin[c]);
        }
        double nats = 0;
        for (long[] bin : counts) {
            double ofBin = Arrays.stream(bin).sum();
            for (int c = 0; c < bin.length; c++) {
                if (bin[c] > 0) {
                    nats += bin[c] / all * Math.log(bin[c] * all / (ofBin * ofClass[c]));
                }
            }
        }
        return Math.max(0, nats / Math.log(2));
    }

    /** What each bin but the first begins with. */
    static float[] edges(float[] column) {
        float[] sorted = column.clone();
        Arrays.sort(sorted);
        float[] distinct = distinct(sorted);
        if (distinct.length <= BINS) {
            return Arrays.copyOfRange(distinct, 1, distinct.length);
        }
        float[] deciles = new float[BINS - 1];
        for (int b = 1; b < BINS; b++) {
            deciles[b - 1] = sorted[(int) ((long) b * sorted.length / BINS)];
        }
        float[] edges = distinct(deciles);
        // Nothing lies below an edge at the least value.
        return edges[0] == sorted[0] ? Arrays.copyOfRange(edges, 1, edges.length) : edges;
    }

    private static float[] distinct(float[] sorted) {
        float[] distinct = new float[sorted.length];
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                distinct[count++] = sorted[i];
            }
        }
        return Arrays.copyOf(distinct, count);
    }

    private static int bin(float value, float[] edges) {
        int at = Arrays.binarySearch(edges, value);
        return at >= 0 ? at + 1 : -at - 1;
    }
}

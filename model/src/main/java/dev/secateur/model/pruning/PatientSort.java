package dev.secateur.model.pruning;

import dev.secateur.model.job.CancellationToken;
import java.util.Arrays;

/**
 * Sorts as {@link Arrays#sort(float[])} does, in an array of hundreds of megabytes too, but asks on
 * the way: parts the array around pivots (quicksort with three ways) until the pieces are small.
 */
final class PatientSort {
    private final float[] values;
    private final int piece;
    private final CancellationToken token;

    private PatientSort(float[] values, int piece, CancellationToken token) {
        this.values = values;
        this.piece = piece;
        this.token = token;
    }

    /**
     * Sorts in place.
     *
     * @param piece how many values are sorted without asking
     */
    static void sort(float[] values, int piece, CancellationToken token) {
        new PatientSort(values, piece, token).sort(0, values.length);
    }

    private void sort(int begin, int end) {
        int from = begin;
        int to = end;
        while (to - from > piece) {
            float pivot = median(values[from], values[(from + to) >>> 1], values[to - 1]);
            int low = from;
            int high = to;
            for (int i = from; i < high; ) {
                token.throwIfCancelledAt(i);
                int order = Float.compare(values[i], pivot);
                if (order < 0) {
                    swap(i++, low++);
                } else if (order > 0) {
                    swap(i, --high);
                } else {
                    i++;
                }
            }
            // The larger side goes on here, so that few calls wait for each other.
            if (low - from < to - high) {
                sort(from, low);
                from = high;
            } else {
                sort(high, to);
                to = low;
            }
        }
        token.throwIfCancelled();
        Arrays.sort(values, from, to);
    }

    private static float median(float a, float b, float c) {
        float[] three = {a, b, c};
        Arrays.sort(three);
        return three[1];
    }

    private void swap(int i, int j) {
        float value = values[i];
        values[i] = values[j];
        values[j] = value;
    }
}

package dev.secateur.model.pruning;

import java.util.Arrays;

/**
 * The scores of a layer in order of size, so that "how many lie below" is answered exactly without
 * looking at the layer again. Immutable.
 */
final class ScoreIndex {
    private final float[] sorted;

    /** Takes the array over and sorts it. */
    ScoreIndex(float[] scores) {
        Arrays.sort(scores);
        sorted = scores;
    }

    int size() {
        return sorted.length;
    }

    /** How many scores are less than the bound. */
    int countBelow(double bound) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The score that has so many before it, 0 to size − 1. */
    float atRank(int rank) {
        return sorted[rank];
    }
}

package dev.secateur.model.pruning;

import dev.secateur.model.job.CancellationToken;
import java.util.Arrays;

/**
 * The scores of a layer in order of size, so that "how many lie below" is answered exactly without
 * looking at the layer again. Immutable.
 */
final class ScoreIndex {
    /** A tenth of a second's work or less. */
    private static final int PIECE = 1 << 19;

    private final float[] sorted;

    /** Takes the array over and sorts it. */
    ScoreIndex(float[] scores) {
        Arrays.sort(scores);
        sorted = scores;
    }

    /** Takes the array over and sorts it as long as the job goes on. */
    ScoreIndex(float[] scores, CancellationToken token) {
        PatientSort.sort(scores, PIECE, token);
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

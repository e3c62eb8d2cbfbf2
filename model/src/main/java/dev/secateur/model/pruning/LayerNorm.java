package dev.secateur.model.pruning;

import java.util.BitSet;

/** Makes scores of layers of different sizes comparable (Molchanov 2017, arXiv 1611.06440). */
final class LayerNorm {
    private LayerNorm() {}

    /** Divides by the root of the sum of squares of what is not gone. */
    static void divide(float[] scores, BitSet gone) {
        double squares = 0;
        for (int i = gone.nextClearBit(0); i < scores.length; i = gone.nextClearBit(i + 1)) {
            squares += (double) scores[i] * scores[i];
        }
        double norm = Math.sqrt(squares);
        for (int i = 0; norm > 0 && i < scores.length; i++) {
            scores[i] = (float) (scores[i] / norm);
        }
    }
}

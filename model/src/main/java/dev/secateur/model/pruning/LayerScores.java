package dev.secateur.model.pruning;

import dev.secateur.model.network.LayerWeights;
import java.util.BitSet;

/** The scores of one layer's weights or units, by index and in order of size. */
sealed interface LayerScores {
    float score(int flatIndex);

    ScoreOrder index();

    /** Whether a bound on these scores is one on |w|. */
    default boolean areMagnitudes() {
        return false;
    }

    /**
     * |w|.
     *
     * @param magnitudes the layer's index
     */
    record Magnitudes(MagnitudeIndex magnitudes) implements LayerScores {
        @Override
        public float score(int flatIndex) {
            return Math.abs(magnitudes.weights().value(flatIndex));
        }

        @Override
        public ScoreOrder index() {
            return magnitudes.scores();
        }

        @Override
        public boolean areMagnitudes() {
            return true;
        }
    }

    /** 0 for the weights that lie between two bounds, 1 for the others. */
    final class Between implements LayerScores {
        /** Lies between the two scores. */
        static final double BOUND = 0.5;

        private final MagnitudeIndex layer;
        private final Bounds bounds;
        private final TwoScores index;

        Between(MagnitudeIndex layer, Bounds bounds) {
            this.layer = layer;
            this.bounds = bounds;
            this.index = new TwoScores(layer.countBetween(bounds), layer.size());
        }

        @Override
        public float score(int flatIndex) {
            return bounds.holds(layer.weights().value(flatIndex)) ? 0 : 1;
        }

        @Override
        public ScoreOrder index() {
            return index;
        }
    }

    /**
     * The scores 0 and 1.
     *
     * @param zeros how many are 0
     * @param size how many there are
     */
    record TwoScores(int zeros, int size) implements ScoreOrder {
        @Override
        public int countBelow(double bound) {
            if (bound > 1) {
                return size;
            }
            return bound > 0 ? zeros : 0;
        }

        @Override
        public float atRank(int rank) {
            return rank < zeros ? 0 : 1;
        }
    }

    /** Scores that were worked out before; what is already pruned scores lowest. */
    final class Table implements LayerScores {
        private final float[] scores;
        private final ScoreIndex index;

        /**
         * Takes the array over. What is no number counts as 0, what is too large as the largest.
         */
        Table(float[] scores, BitSet held) {
            for (int i = 0; i < scores.length; i++) {
                scores[i] = held.get(i) ? Float.NEGATIVE_INFINITY : bounded(scores[i]);
            }
            this.scores = scores;
            this.index = new ScoreIndex(scores);
        }

        /** Adding 0 turns −0, which sorts before 0, into 0. */
        private static float bounded(float score) {
            return Float.isNaN(score)
                    ? 0
                    : Math.max(-Float.MAX_VALUE, Math.min(Float.MAX_VALUE, score)) + 0f;
        }

        @Override
        public float score(int flatIndex) {
            return scores[flatIndex];
        }

        @Override
        public ScoreOrder index() {
            return index;
        }
    }

    /** Uniform over [0, 1) by seed, layer and flat index; what is already pruned scores lowest. */
    final class Random implements LayerScores {
        private static final long GOLDEN = 0x9E3779B97F4A7C15L;

        private final long start;
        private final BitSet held;
        private final ScoreIndex index;

        Random(long seed, int layer, LayerWeights weights, BitSet held) {
            this.start = mixed(seed * 31 + layer);
            this.held = held;
            float[] scores = new float[weights.size()];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = score(i);
            }
            this.index = new ScoreIndex(scores);
        }

        @Override
        public float score(int flatIndex) {
            return held.get(flatIndex) ? -1 : (mixed(start + flatIndex * GOLDEN) >>> 40) * 0x1p-24f;
        }

        @Override
        public ScoreOrder index() {
            return index;
        }

        /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
        private static long mixed(long z) {
            long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
            long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
            return b ^ (b >>> 31);
        }
    }

    /**
     * |w| beneath a mask, where all that is masked scores lower than all that shows: the lowest
     * ones are as near to the mask as their number allows.
     */
    final class Beneath implements LayerScores {
        private final LayerWeights weights;
        private final BitSet masked;
        private final ScoreIndex index;

        Beneath(LayerWeights weights, BitSet masked) {
            this.weights = weights;
            this.masked = (BitSet) masked.clone();
            float[] scores = new float[weights.size()];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = score(i);
            }
            this.index = new ScoreIndex(scores);
        }

        @Override
        public float score(int flatIndex) {
            float size = Math.abs(weights.value(flatIndex));
            return masked.get(flatIndex) ? -1 / (1 + size) : size;
        }

        @Override
        public ScoreOrder index() {
            return index;
        }
    }

    /** Other scores, of which some come before all others. */
    final class Lowered implements LayerScores {
        private final LayerScores scores;
        private final BitSet lowered;
        private final ScoreOrder index;

        Lowered(LayerScores scores, BitSet lowered) {
            this.scores = scores;
            this.lowered = lowered;
            float[] before = new float[lowered.cardinality()];
            int next = 0;
            for (int i = lowered.nextSetBit(0); i >= 0; i = lowered.nextSetBit(i + 1)) {
                before[next++] = scores.score(i);
            }
            this.index = new LoweredOrder(scores.index(), new ScoreIndex(before));
        }

        @Override
        public float score(int flatIndex) {
            return lowered.get(flatIndex) ? Float.NEGATIVE_INFINITY : scores.score(flatIndex);
        }

        @Override
        public ScoreOrder index() {
            return index;
        }

        @Override
        public boolean areMagnitudes() {
            return scores.areMagnitudes();
        }
    }
}

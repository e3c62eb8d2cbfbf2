package dev.secateur.model.pruning;

/** Scores as whole numbers in the same order, read without a sign. */
final class ScoreKey {
    private ScoreKey() {}

    /** The key of a score; 0 and −0 have the same, and what is no number the largest. */
    static int of(float score) {
        int bits = Float.floatToIntBits(score + 0f);
        return bits ^ ((bits >> 31) | Integer.MIN_VALUE);
    }

    /** The key of |score|. */
    static int ofSize(float score) {
        return Float.floatToRawIntBits(score) | Integer.MIN_VALUE;
    }

    /** The score that has a key. */
    static float score(int key) {
        return Float.intBitsToFloat(key < 0 ? key ^ Integer.MIN_VALUE : ~key);
    }

    /** The key of the smallest float that is not less than a bound. */
    static int ceiling(double bound) {
        float near = (float) bound;
        return of(near < bound ? Math.nextUp(near) : near);
    }
}

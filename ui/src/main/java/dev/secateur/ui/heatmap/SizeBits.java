package dev.secateur.ui.heatmap;

/** Sizes of floats as whole numbers in the same order, which IEEE 754 has their bits be. */
final class SizeBits {
    /** Smaller than any size. */
    static final int NOTHING = -1;

    private SizeBits() {}

    /** The size of a number; {@link #NOTHING} of NaN. */
    static int of(float number) {
        return Float.isNaN(number) ? NOTHING : Float.floatToRawIntBits(Math.abs(number));
    }

    /** The smallest size that is not below a bound. */
    static int atLeast(double bound) {
        float near = (float) Math.max(0, bound);
        return of(near < bound ? Math.nextUp(near) : near);
    }

    /** The size as a number. */
    static float size(int bits) {
        return Float.intBitsToFloat(bits);
    }
}

package dev.secateur.model.kernel;

/**
 * The size of what one example has at some place in a network, channels last: an image as it is, a
 * sequence as an image of one row, a vector as one place.
 *
 * @param height rows
 * @param width columns of an image, steps of a sequence
 * @param channels values of one place
 */
public record Extent(int height, int width, int channels) {
    /** Checks that nothing is empty. */
    public Extent {
        if (height < 1 || width < 1 || channels < 1) {
            throw new IllegalArgumentException(height + "×" + width + "×" + channels);
        }
        Math.multiplyExact(Math.multiplyExact(height, width), channels);
    }

    /** A vector. */
    public static Extent vector(int length) {
        return new Extent(1, 1, length);
    }

    /** A sequence. */
    public static Extent sequence(int steps, int features) {
        return new Extent(1, steps, features);
    }

    /** How many places there are. */
    public int places() {
        return height * width;
    }

    /** How many values there are. */
    public int size() {
        return height * width * channels;
    }
}

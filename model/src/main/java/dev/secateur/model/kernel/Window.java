package dev.secateur.model.kernel;

/**
 * How a convolution or a pooling moves over an image.
 *
 * @param height rows it looks at
 * @param width columns it looks at
 * @param strideDown rows from one place to the next
 * @param strideAcross columns from one place to the next
 * @param dilationDown rows between neighbours it looks at; 1 for none left out
 * @param dilationAcross the same for columns
 * @param top rows of padding above
 * @param left columns of padding on the left
 */
public record Window(
        int height,
        int width,
        int strideDown,
        int strideAcross,
        int dilationDown,
        int dilationAcross,
        int top,
        int left) {
    /** Checks that it moves. */
    public Window {
        if (Math.min(Math.min(height, width), Math.min(strideDown, strideAcross)) < 1
                || Math.min(dilationDown, dilationAcross) < 1
                || Math.min(top, left) < 0) {
            throw new IllegalArgumentException("A window of " + height + "×" + width);
        }
    }

    /** How many places it looks at. */
    int places() {
        return height * width;
    }

    /** Whether it only ever looks at the one place it stands on, and visits all. */
    boolean isPoint() {
        return places() == 1 && strideDown == 1 && strideAcross == 1 && top == 0 && left == 0;
    }

    /** The row looked at, outside the image where there is padding. */
    int row(int outputRow, int k) {
        return outputRow * strideDown - top + k * dilationDown;
    }

    /** The column looked at, outside the image where there is padding. */
    int column(int outputColumn, int k) {
        return outputColumn * strideAcross - left + k * dilationAcross;
    }
}

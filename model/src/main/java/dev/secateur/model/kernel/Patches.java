package dev.secateur.model.kernel;

import java.util.Arrays;

/**
 * The patches of images under a window, one in a row, in the order row, column, channel ("im2col"),
 * so that a convolution becomes a product of matrices.
 */
final class Patches {
    /** Below it, copying value by value is faster than calling for a copy. */
    private static final int SHORT = 8;

    private final Window window;
    private final Extent image;
    private final Extent places;
    private final int length;
    private final int rowLength;
    private final int innerFrom;
    private final int innerTo;

    Patches(Window window, Extent image, Extent places) {
        this.window = window;
        this.image = image;
        this.places = places;
        this.rowLength = window.width() * image.channels();
        this.length = window.height() * rowLength;
        int from = 0;
        while (from < places.width() && window.column(from, 0) < 0) {
            from++;
        }
        int to = from;
        while (to < places.width() && isInside(to)) {
            to++;
        }
        this.innerFrom = from;
        this.innerTo = to;
    }

    /** Whether a row of the window lies wholly in the image and in one piece. */
    private boolean isInside(int column) {
        return window.dilationAcross() == 1
                && window.column(column, window.width() - 1) < image.width();
    }

    int length() {
        return length;
    }

    /**
     * Gathers the patches of some lines of output places.
     *
     * @param from the first line, counted over all examples
     * @param to one past the last
     */
    void gather(float[] images, int from, int to, float[] patches) {
        for (int line = from; line < to; line++) {
            for (int k = 0; k < window.height(); k++) {
                int at = (line - from) * places.width() * length() + k * rowLength;
                int row = row(line, k);
                if (row < 0) {
                    clear(patches, at);
                } else {
                    gatherRow(images, row, patches, at);
                }
            }
        }
    }

    /** Where an image's row that a line looks at begins; negative where it is padding. */
    private int row(int line, int k) {
        int example = line / places.height();
        int row = window.row(line - example * places.height(), k);
        return row < 0 || row >= image.height()
                ? -1
                : example * image.size() + row * image.width() * image.channels();
    }

    private void clear(float[] patches, int at) {
        for (int column = 0; column < places.width(); column++) {
            Arrays.fill(patches, at + column * length(), at + column * length() + rowLength, 0);
        }
    }

    private void gatherRow(float[] images, int row, float[] patches, int at) {
        for (int column = 0; column < innerFrom; column++) {
            gatherEdge(images, row, column, patches, at + column * length());
        }
        int begin = row + window.column(innerFrom, 0) * image.channels();
        int step = window.strideAcross() * image.channels();
        int target = at + innerFrom * length();
        int count = innerTo - innerFrom;
        if (rowLength < SHORT) {
            copyShort(images, begin, step, patches, target, length(), rowLength, count);
        } else {
            copy(images, begin, step, patches, target, length(), rowLength, count);
        }
        for (int column = innerTo; column < places.width(); column++) {
            gatherEdge(images, row, column, patches, at + column * length());
        }
    }

    private static void copyShort(
            float[] from,
            int begin,
            int step,
            float[] to,
            int at,
            int stride,
            int length,
            int count) {
        int source = begin;
        int target = at;
        for (int n = 0; n < count; n++) {
            if (length == 3) {
                copyThree(from, source, to, target);
            } else if (length == 5) {
                copyThree(from, source, to, target);
                to[target + 3] = from[source + 3];
                to[target + 4] = from[source + 4];
            } else {
                for (int i = 0; i < length; i++) {
                    to[target + i] = from[source + i];
                }
            }
            source += step;
            target += stride;
        }
    }

    private static void copyThree(float[] from, int source, float[] to, int target) {
        to[target] = from[source];
        to[target + 1] = from[source + 1];
        to[target + 2] = from[source + 2];
    }

    private static void copy(
            float[] from,
            int begin,
            int step,
            float[] to,
            int at,
            int stride,
            int length,
            int count) {
        for (int n = 0; n < count; n++) {
            System.arraycopy(from, begin + n * step, to, at + n * stride, length);
        }
    }

    private void gatherEdge(float[] images, int row, int column, float[] patches, int at) {
        int channels = image.channels();
        for (int k = 0; k < window.width(); k++) {
            int x = window.column(column, k);
            int target = at + k * channels;
            if (x < 0 || x >= image.width()) {
                Arrays.fill(patches, target, target + channels, 0);
            } else {
                System.arraycopy(images, row + x * channels, patches, target, channels);
            }
        }
    }

    /** Adds patches back to the places that they were gathered from. */
    void scatter(float[] patches, int from, int to, float[] images) {
        for (int line = from; line < to; line++) {
            for (int k = 0; k < window.height(); k++) {
                int at = (line - from) * places.width() * length() + k * rowLength;
                int row = row(line, k);
                if (row >= 0) {
                    scatterRow(patches, at, images, row);
                }
            }
        }
    }

    private void scatterRow(float[] patches, int at, float[] images, int row) {
        for (int column = 0; column < innerFrom; column++) {
            scatterEdge(patches, at + column * length(), images, row, column);
        }
        int begin = row + window.column(innerFrom, 0) * image.channels();
        int step = window.strideAcross() * image.channels();
        for (int column = innerFrom; column < innerTo; column++) {
            add(patches, at + column * length(), images, begin, rowLength);
            begin += step;
        }
        for (int column = innerTo; column < places.width(); column++) {
            scatterEdge(patches, at + column * length(), images, row, column);
        }
    }

    private void scatterEdge(float[] patches, int at, float[] images, int row, int column) {
        int channels = image.channels();
        for (int k = 0; k < window.width(); k++) {
            int x = window.column(column, k);
            if (x >= 0 && x < image.width()) {
                add(patches, at + k * channels, images, row + x * channels, channels);
            }
        }
    }

    private static void add(float[] from, int begin, float[] to, int at, int length) {
        for (int i = 0; i < length; i++) {
            to[at + i] += from[begin + i];
        }
    }
}

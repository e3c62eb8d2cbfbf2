package dev.secateur.model.kernel;

import java.util.Arrays;

/**
 * Images of one channel as they lie under each place of a window: a row for each place, in it the
 * values that the outputs see there. That is what {@link Patches} gathers, turned; here whole lines
 * are copied instead of a few values at a time.
 */
final class ShiftedImages {
    private final Window window;
    private final Extent image;
    private final Extent places;

    ShiftedImages(Window window, Extent image, Extent places) {
        this.window = window;
        this.image = image;
        this.places = places;
    }

    /** Whether images can be copied line by line, and nobody wants gradients scattered back. */
    static boolean suits(Window window, Activations in) {
        return in.extent().channels() == 1
                && window.strideAcross() == 1
                && !window.isPoint()
                && !in.hasGradients();
    }

    /**
     * Gathers what some lines of output places see.
     *
     * @param from the first line, counted over all examples
     * @param to one past the last
     */
    void gather(float[] images, int from, int to, float[] rows) {
        int at = 0;
        for (int down = 0; down < window.height(); down++) {
            for (int across = 0; across < window.width(); across++) {
                for (int line = from; line < to; line++) {
                    copy(images, line, down, window.column(0, across), rows, at);
                    at += places.width();
                }
            }
        }
    }

    /** Copies a line from a column on, which may lie outside; what lies outside is padding. */
    private void copy(float[] images, int line, int down, int column, float[] rows, int at) {
        int example = line / places.height();
        int row = window.row(line - example * places.height(), down);
        int begin = Math.max(0, -column);
        int end = Math.min(places.width(), image.width() - column);
        if (row < 0 || row >= image.height() || begin >= end) {
            Arrays.fill(rows, at, at + places.width(), 0);
            return;
        }
        Arrays.fill(rows, at, at + begin, 0);
        int source = example * image.size() + row * image.width() + column + begin;
        System.arraycopy(images, source, rows, at + begin, end - begin);
        Arrays.fill(rows, at + end, at + places.width(), 0);
    }
}

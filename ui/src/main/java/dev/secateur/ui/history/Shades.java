package dev.secateur.ui.history;

import dev.secateur.model.data.ExampleShape;

/**
 * The values of an image as colours: whatever they were scaled to, the least is black and the most
 * white.
 */
final class Shades {
    private final ExampleShape.Image shape;
    private final float[] values;
    private final float least;
    private final float span;

    Shades(ExampleShape.Image shape, float[] values) {
        this.shape = shape;
        this.values = values;
        float low = Float.MAX_VALUE;
        float high = -Float.MAX_VALUE;
        for (float value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        least = low;
        span = Math.max(1e-6f, high - low);
    }

    /** The colour of a pixel, gray where there are fewer than three channels. */
    int argb(int row, int column) {
        int red = shade(0, row, column);
        boolean isGray = shape.channels() < 3;
        int green = isGray ? red : shade(1, row, column);
        int blue = isGray ? red : shade(2, row, column);
        return 0xff << 24 | red << 16 | green << 8 | blue;
    }

    private int shade(int channel, int row, int column) {
        int at = (channel * shape.height() + row) * shape.width() + column;
        return Math.round((values[at] - least) / span * 255);
    }
}

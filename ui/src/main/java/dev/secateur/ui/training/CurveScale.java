package dev.secateur.ui.training;

/**
 * Where values lie on the screen.
 *
 * @param left the left edge of the plot, in pixels
 * @param top its upper edge
 * @param width its width
 * @param height its height
 * @param epochs those between the left and the right edge
 * @param all the last epoch that there is
 * @param range the values at the lower and upper edge
 */
record CurveScale(
        double left,
        double top,
        double width,
        double height,
        EpochRange epochs,
        double all,
        ValueRange range) {
    double px(double x) {
        return left + (x - epochs.from()) / epochs.length() * width;
    }

    double py(double y) {
        return top + (range.high() - y) / (range.high() - range.low()) * height;
    }

    double x(double px) {
        return epochs.from() + (px - left) / width * epochs.length();
    }

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    boolean contains(double px, double py) {
        return px >= left && px <= right() && py >= top && py <= bottom();
    }

    /** Whether an epoch is between the edges. */
    boolean shows(double x) {
        return x >= epochs.from() && x <= epochs.to();
    }

    /** A curve with no more points than its part between the edges needs. */
    Decimation thinned(CurveSeries series) {
        double column = epochs.length() / Math.max(1, width);
        return Decimation.of(series.within(epochs), epochs.from(), column);
    }
}

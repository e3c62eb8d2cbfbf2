package dev.secateur.ui.training;

/**
 * Where values lie on the screen.
 *
 * @param left the left edge of the plot, in pixels
 * @param top its upper edge
 * @param width its width
 * @param height its height
 * @param last the epoch at the right edge; the left edge is 0
 * @param range the values at the lower and upper edge
 */
record CurveScale(
        double left, double top, double width, double height, double last, ValueRange range) {
    double px(double x) {
        return left + x / last * width;
    }

    double py(double y) {
        return top + (range.high() - y) / (range.high() - range.low()) * height;
    }

    double x(double px) {
        return (px - left) / width * last;
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
}

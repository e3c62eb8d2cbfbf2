package dev.secateur.ui.histogram;

/** The horizontal axis: weights from −reach to reach over so many pixels. */
record WeightAxis(double reach, double width) {
    double xOf(double weight) {
        return (weight + reach) / (2 * reach) * width;
    }

    double weightAt(double x) {
        return x / width * 2 * reach - reach;
    }

    double perPixel() {
        return 2 * reach / width;
    }

    /** Where a weight is drawn: one beyond the axis at its end. */
    double nearestX(double weight) {
        return Math.max(0, Math.min(width, xOf(weight)));
    }
}

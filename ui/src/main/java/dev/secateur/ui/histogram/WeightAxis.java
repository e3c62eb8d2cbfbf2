package dev.secateur.ui.histogram;

/**
 * The horizontal axis: weights from −reach to reach over so many pixels.
 *
 * @param reach the weight at its right end, above 0
 * @param width how many pixels
 * @param logarithmic whether weights lie by log(1 + |w| / knee) on each side of zero, with a knee
 *     at a hundredth of the reach, so that small weights come apart
 */
public record WeightAxis(double reach, double width, boolean logarithmic) {
    private static final double KNEE = 0.01;

    /** Where a weight lies. */
    public double xOf(double weight) {
        double end = bent(reach);
        return (bent(weight) + end) / (2 * end) * width;
    }

    /** The weight that lies at a place. */
    public double weightAt(double x) {
        double end = bent(reach);
        return straight(x / width * 2 * end - end);
    }

    /** How far a pixel goes on the scale of {@link #bent}, on which pixels are even. */
    double perPixel() {
        return 2 * bent(reach) / width;
    }

    /** Where a weight is drawn: one beyond the axis at its end. */
    public double nearestX(double weight) {
        return Math.max(0, Math.min(width, xOf(weight)));
    }

    /** A weight on the scale on which pixels are even. */
    double bent(double weight) {
        return logarithmic
                ? Math.signum(weight) * Math.log1p(Math.abs(weight) / (KNEE * reach))
                : weight;
    }

    /** What {@link #bent} undoes. */
    double straight(double bent) {
        return logarithmic ? Math.signum(bent) * Math.expm1(Math.abs(bent)) * KNEE * reach : bent;
    }
}

package dev.secateur.ui.heatmap;

import java.util.Arrays;

/**
 * How a colour looks to somebody.
 *
 * @param vision what becomes of linear red, green and blue, row by row
 */
@SuppressWarnings("ArrayRecordComponent") // made for one test and never compared
record SeenColor(double[] vision) {
    private static final double[] TO_XYZ = {
        0.4124564, 0.3575761, 0.1804375, 0.2126729, 0.7151522, 0.0721750, 0.0193339, 0.1191920,
        0.9503041
    };
    private static final double[] WHITE = {0.95047, 1, 1.08883};

    static SeenColor through(String matrix) {
        return new SeenColor(
                Arrays.stream(matrix.split(" ", -1)).mapToDouble(Double::parseDouble).toArray());
    }

    /** Lightness and the two opponent axes of CIE 1976. */
    double[] lab(int argb) {
        double[] light = {linear(argb >> 16), linear(argb >> 8), linear(argb)};
        double[] seen = Arrays.stream(times(vision, light)).map(SeenColor::bounded).toArray();
        double[] xyz = times(TO_XYZ, seen);
        double[] f = new double[3];
        Arrays.setAll(f, i -> root(xyz[i] / WHITE[i]));
        return new double[] {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
    }

    static double distance(double[] one, double[] other) {
        return Math.hypot(Math.hypot(one[0] - other[0], one[1] - other[1]), one[2] - other[2]);
    }

    private static double[] times(double[] matrix, double[] vector) {
        double[] product = new double[3];
        Arrays.setAll(
                product,
                i ->
                        matrix[3 * i] * vector[0]
                                + matrix[3 * i + 1] * vector[1]
                                + matrix[3 * i + 2] * vector[2]);
        return product;
    }

    private static double bounded(double light) {
        return Math.max(0, Math.min(1, light));
    }

    private static double linear(int channel) {
        double c = (channel & 0xFF) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static double root(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
}

package dev.secateur.ui.shell;

/** How far a share measured on a sample may be off. */
final class SampleError {
    /** The 97.5 % quantile of the normal distribution, for an interval that covers 95 %. */
    private static final double Z = 1.959964;

    private SampleError() {}

    /**
     * Half the width of Wilson's score interval (Wilson 1927), which stays sensible near 0 and 1.
     */
    static double of(double share, int examples) {
        double z2 = Z * Z / examples;
        double variance = share * (1 - share) / examples;
        return Z / (1 + z2) * Math.sqrt(variance + z2 / (4.0 * examples));
    }
}

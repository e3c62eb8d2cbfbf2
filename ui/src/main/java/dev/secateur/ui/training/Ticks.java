package dev.secateur.ui.training;

/**
 * The places of an axis that get a label: multiples of 1, 2 or 5 times a power of ten.
 *
 * @param values the places, ascending
 * @param decimals how many decimals tell them apart
 */
record Ticks(double[] values, int decimals) {
    private static final double ROUNDING = 1e-9;

    /** At most so many ticks and one, within the range. */
    static Ticks between(double low, double high, int most) {
        double step = step((high - low) / Math.max(1, most));
        long first = (long) Math.ceil(low / step - ROUNDING);
        long last = (long) Math.floor(high / step + ROUNDING);
        double[] values = new double[(int) Math.max(0, last - first + 1)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (first + i) * step;
        }
        return new Ticks(values, decimals(step));
    }

    /** The smallest nice step that is not below the given one. */
    static double step(double atLeast) {
        double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
        for (double nice : new double[] {1, 2, 5}) {
            if (nice * power >= atLeast * (1 - ROUNDING)) {
                return nice * power;
            }
        }
        return 10 * power;
    }

    private static int decimals(double step) {
        return (int) Math.max(0, -Math.floor(Math.log10(step) + ROUNDING));
    }
}

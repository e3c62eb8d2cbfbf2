package dev.secateur.ui.training;

/**
 * The places of an axis that get a label: multiples of 1, 2, 2.5 or 5 times a power of ten.
 *
 * @param values the places, ascending
 * @param decimals how many decimals tell them apart
 */
@SuppressWarnings("ArrayRecordComponent") // never leaves the package
record Ticks(double[] values, int decimals) {
    private static final double ROUNDING = 1e-9;
    private static final double[] NICE = {1, 2, 2.5, 5};
    private static final double[] NICE_WHOLE = {1, 2, 5};

    /** At most so many ticks and one, within the range. */
    static Ticks between(double low, double high, int most) {
        return multiples(step((high - low) / Math.max(1, most)), low, high);
    }

    /** Whole epochs; where fewer than two are shown, parts of them. */
    static Ticks epochs(EpochRange shown, int most) {
        if (shown.from() > 0 && shown.length() < 2) {
            return between(shown.from(), shown.to(), most);
        }
        double step = step(Math.max(1, shown.length() / Math.max(1, most)), NICE_WHOLE);
        return multiples(step, shown.from(), shown.to());
    }

    /** The smallest nice step that is not below the given one. */
    static double step(double atLeast) {
        return step(atLeast, NICE);
    }

    private static Ticks multiples(double step, double low, double high) {
        long first = (long) Math.ceil(low / step - ROUNDING);
        long last = (long) Math.floor(high / step + ROUNDING);
        double[] values = new double[(int) Math.max(0, last - first + 1)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (first + i) * step;
        }
        return new Ticks(values, decimals(step));
    }

    private static double step(double atLeast, double[] mantissas) {
        double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
        for (double nice : mantissas) {
            if (nice * power >= atLeast * (1 - ROUNDING)) {
                return nice * power;
            }
        }
        return 10 * power;
    }

    private static int decimals(double step) {
        int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + ROUNDING));
        double scaled = step * Math.pow(10, decimals);
        return Math.abs(scaled - Math.rint(scaled)) > ROUNDING ? decimals + 1 : decimals;
    }
}

package dev.secateur.model.evaluation;

/**
 * A share, or a difference of shares, with its 95 % confidence interval: what could be true in
 * general, given that only so many examples were looked at.
 *
 * @param value what was measured
 * @param low the lower end of the interval
 * @param high the upper end
 */
public record Estimate(double value, double low, double high) {
    /** The normal distribution's quantile for 95 %, both sides. */
    private static final double Z = 1.959963984540054;

    /**
     * A share of so many examples, by Wilson's score interval (E. B. Wilson 1927, JASA 22:209): it
     * stays within 0 and 1 and means something at 0, at 1 and for few examples, where share ± 1.96
     * standard errors does not.
     *
     * @param share 0 to 1
     * @param examples how many were looked at; with none, anything may be true
     */
    public static Estimate wilson(double share, long examples) {
        if (examples <= 0) {
            return new Estimate(share, 0, 1);
        }
        double n = examples;
        double z2 = Z * Z / n;
        double middle = (share + z2 / 2) / (1 + z2);
        double half = Z / (1 + z2) * Math.sqrt(share * (1 - share) / n + z2 / (4 * n));
        double low = Math.max(0, Math.min(share, middle - half));
        double high = Math.min(1, Math.max(share, middle + half));
        return new Estimate(share, low, high);
    }

    /**
     * This less another, independent one. The distances to the ends add up in squares (Newcombe
     * 1998, Statistics in Medicine 17:873, method 10; for any intervals Zou & Donner 2008,
     * Statistics in Medicine 27:1693). Where both were measured on the same examples the true
     * interval is narrower, so that this one claims too little rather than too much.
     */
    public Estimate minus(Estimate other) {
        double difference = value - other.value;
        return new Estimate(
                difference,
                difference - Math.hypot(value - low, other.high - other.value),
                difference + Math.hypot(high - value, other.value - other.low));
    }

    /** Whether it is greater than a bound, whatever in the interval is true. */
    public boolean isSurelyAbove(double bound) {
        return low > bound;
    }

    /** Whether it is less than a bound, whatever in the interval is true. */
    public boolean isSurelyBelow(double bound) {
        return high < bound;
    }
}

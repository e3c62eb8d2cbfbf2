package dev.secateur.ui.training;

/**
 * The range of a value axis.
 *
 * @param low its lower end
 * @param high its upper end
 */
record ValueRange(double low, double high) {
    private static final int STEPS = 5;
    private static final double ROUNDING = 1e-9;
    private static final double LEAST_SHARE_SPAN = 0.02;

    /** The range for these curves: a loss starts at 0, an accuracy ends at 100 %. */
    static ValueRange of(CurveData data) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (CurveSeries series : data.series()) {
            for (double y : series.y()) {
                if (Double.isFinite(y)) {
                    low = Math.min(low, y);
                    high = Math.max(high, y);
                }
            }
        }
        if (low > high) {
            return new ValueRange(0, 1);
        }
        return data.unit() == CurveUnit.PERCENT ? shares(low) : losses(low, high);
    }

    /** The least range that holds both. */
    ValueRange widenedTo(ValueRange other) {
        return new ValueRange(Math.min(low, other.low), Math.max(high, other.high));
    }

    private static ValueRange shares(double lowest) {
        double step = Ticks.step(Math.max(1 - lowest, LEAST_SHARE_SPAN) / STEPS);
        double steps = Math.ceil((1 - lowest) / step - ROUNDING);
        return new ValueRange(Math.max(0, 1 - Math.max(2, steps) * step), 1);
    }

    private static ValueRange losses(double lowest, double highest) {
        double bottom = Math.min(0, lowest);
        double top = Math.max(0, highest);
        if (top == bottom) {
            return new ValueRange(0, 1);
        }
        double step = Ticks.step((top - bottom) / STEPS);
        return new ValueRange(
                Math.floor(bottom / step + ROUNDING) * step,
                Math.ceil(top / step - ROUNDING) * step);
    }
}

package dev.secateur.ui.training;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.Optional;
import java.util.stream.Stream;

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
        return extremes(data.curves())
                .map(all -> data.unit() == CurveUnit.PERCENT ? shares(all.low) : losses(all))
                .orElse(new ValueRange(0, 1));
    }

    /** The range for what is within some epochs: no more than that needs. */
    static ValueRange of(CurveData data, EpochRange epochs) {
        return extremes(data.curves().map(series -> series.within(epochs)))
                .map(ValueRange::rounded)
                .orElse(new ValueRange(0, 1));
    }

    private static Optional<ValueRange> extremes(Stream<CurveSeries> curves) {
        DoubleSummaryStatistics all =
                curves.flatMapToDouble(series -> Arrays.stream(series.y()))
                        .filter(Double::isFinite)
                        .summaryStatistics();
        return all.getCount() == 0
                ? Optional.empty()
                : Optional.of(new ValueRange(all.getMin(), all.getMax()));
    }

    private ValueRange rounded() {
        double step = Ticks.step(Math.max(high - low, 1e-4) / STEPS);
        double bottom = Math.floor(low / step + ROUNDING) * step;
        return new ValueRange(
                bottom, Math.max(bottom + step, Math.ceil(high / step - ROUNDING) * step));
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

    private static ValueRange losses(ValueRange all) {
        double bottom = Math.min(0, all.low);
        double top = Math.max(0, all.high);
        if (top == bottom) {
            return new ValueRange(0, 1);
        }
        double step = Ticks.step((top - bottom) / STEPS);
        return new ValueRange(
                Math.floor(bottom / step + ROUNDING) * step,
                Math.ceil(top / step - ROUNDING) * step);
    }
}

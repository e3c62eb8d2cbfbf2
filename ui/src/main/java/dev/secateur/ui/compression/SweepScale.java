package dev.secateur.ui.compression;

import dev.secateur.ui.control.Ticks;
import java.util.DoubleSummaryStatistics;

/**
 * Where the values of a panel lie on the screen.
 *
 * @param left of the plot, in pixels
 * @param top of the plot
 * @param width of the plot
 * @param height of the plot
 * @param from the setting a little left of which the plot begins
 * @param to the setting a little right of which it ends
 * @param low the value at the bottom
 * @param high the value at the top
 * @param step between two lines
 */
record SweepScale(
        double left,
        double top,
        double width,
        double height,
        double from,
        double to,
        double low,
        double high,
        double step) {
    private static final double LEAST_SPAN = 0.02;
    private static final double LINE_EVERY = 28;
    private static final double INSET = 16;

    /** A scale with round values at both ends. */
    static SweepScale of(
            SweepPanel<?> panel, SweepData<?> data, double left, double top, double w, double h) {
        DoubleSummaryStatistics all = panel.values().summaryStatistics();
        boolean isEmpty = all.getCount() == 0;
        double low = panel.fromZero() || isEmpty ? 0 : all.getMin();
        double high = isEmpty ? 1 : Math.max(all.getMax(), low + LEAST_SPAN);
        double step = Ticks.step(high - low, (int) Math.max(1, Math.min(5, h / LINE_EVERY)));
        return new SweepScale(
                left,
                top,
                w,
                h,
                data.first(),
                data.last(),
                Math.floor(low / step + 1e-9) * step,
                Math.ceil(high / step - 1e-9) * step,
                step);
    }

    double px(double x) {
        double span = to - from;
        double share = span == 0 ? 0.5 : (x - from) / span;
        return left + INSET + share * (width - 2 * INSET);
    }

    double py(double y) {
        return top + (high - y) / (high - low) * height;
    }

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    double[] lines() {
        return Ticks.multiples(low, high, step);
    }
}

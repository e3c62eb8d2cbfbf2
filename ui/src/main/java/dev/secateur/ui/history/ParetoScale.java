package dev.secateur.ui.history;

import dev.secateur.ui.control.Ticks;
import java.util.List;

/**
 * Where revisions lie in the plot. Costs begin at zero, accuracies where there is something to see.
 *
 * @param left of the plot, in pixels
 * @param top of the plot
 * @param width of the plot
 * @param height of the plot
 * @param most the cost at the right edge
 * @param costStep between two costs of the axis
 * @param low the accuracy at the bottom
 * @param high the accuracy at the top
 * @param step between two lines
 */
record ParetoScale(
        double left,
        double top,
        double width,
        double height,
        double most,
        double costStep,
        double low,
        double high,
        double step) {
    private static final double LEAST_SPAN = 0.02;
    private static final double LINE_EVERY = 32;
    private static final double TICK_EVERY = 90;

    /** A scale on which a dot at the edge is whole. */
    static ParetoScale of(
            List<ParetoPoint> points, double left, double top, double width, double height) {
        double most = points.stream().mapToDouble(ParetoPoint::cost).max().orElse(1);
        double low = points.stream().mapToDouble(ParetoPoint::accuracy).min().orElse(0);
        double high = points.stream().mapToDouble(ParetoPoint::accuracy).max().orElse(1);
        double span = Math.max(LEAST_SPAN, high - low);
        double step = Ticks.step(span, (int) Math.max(1, Math.min(6, height / LINE_EVERY)));
        double costs = Math.max(1, most);
        double bottom = Math.max(0, Math.floor((low - 0.02 * span) / step) * step);
        double above = Math.ceil((high + 0.02 * span) / step) * step;
        return new ParetoScale(
                left,
                top,
                width,
                height,
                costs * 1.04,
                Ticks.step(costs, (int) Math.max(1, Math.min(8, width / TICK_EVERY))),
                bottom,
                Math.max(bottom + step, above),
                step);
    }

    double px(double cost) {
        return left + cost / most * width;
    }

    double py(double accuracy) {
        return top + (high - accuracy) / (high - low) * height;
    }

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    double[] costs() {
        return Ticks.multiples(0, most, costStep);
    }

    /** Beyond 100 % there is nothing to read. */
    double[] accuracies() {
        return Ticks.multiples(low, Math.min(1, high), step);
    }
}

package dev.secateur.ui.export;

import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Ticks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * An axis of a plot: values from its low to its high end lie evenly after a function is put on.
 *
 * @param kind how values lie
 * @param low its lower end
 * @param high its upper end, above the lower
 */
record PlotScale(Plot.Scale kind, double low, double high) {
    private static final int PARTS = 6;

    /** A value with its label. */
    record Tick(double value, String label) {}

    /** The horizontal axis: from the first place to the last. */
    static PlotScale across(Plot plot) {
        double low = plot.places().min().orElse(0);
        double high = plot.places().max().orElse(1);
        return high > low
                ? new PlotScale(Plot.Scale.LINEAR, low, high)
                : new PlotScale(Plot.Scale.LINEAR, low - 0.5, low + 0.5);
    }

    /** The vertical axis: round at both ends, and from zero where zero is not far. */
    static PlotScale up(Plot plot) {
        double low = plot.values().min().orElse(0);
        double high = plot.values().max().orElse(1);
        if (plot.y() == Plot.Scale.LOGARITHMIC) {
            return new PlotScale(plot.y(), 0, Math.max(10, high * 1.1));
        }
        double from = low > 0 && low < high / 2 ? 0 : low;
        double span = high > from ? high - from : Math.max(1e-3, Math.abs(high) * 0.1);
        double step = Ticks.step(span, PARTS);
        double top = Math.ceil((from + span) / step - 1e-9) * step;
        return new PlotScale(plot.y(), Math.floor(from / step + 1e-9) * step, top);
    }

    /** Where a value lies, from 0 at the low end to 1 at the high one. */
    double place(double value) {
        DoubleUnaryOperator bend = kind == Plot.Scale.LOGARITHMIC ? Math::log1p : v -> v;
        double from = bend.applyAsDouble(low);
        return (bend.applyAsDouble(value) - from) / (bend.applyAsDouble(high) - from);
    }

    List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        if (kind == Plot.Scale.LOGARITHMIC) {
            ticks.add(new Tick(0, "0"));
            for (double power = 1; power <= high; power *= 10) {
                ticks.add(new Tick(power, Figures.count(Math.round(power))));
            }
            return ticks;
        }
        double step = Ticks.step(high - low, PARTS);
        for (double value : Ticks.multiples(low, high, step)) {
            ticks.add(new Tick(value, label(value, step)));
        }
        return ticks;
    }

    private String label(double value, double step) {
        return kind == Plot.Scale.SHARES
                ? Figures.fixed(value * 100, Math.max(0, Ticks.decimals(step) - 2)) + "\u202f%"
                : Figures.fixed(value, Ticks.decimals(step));
    }
}

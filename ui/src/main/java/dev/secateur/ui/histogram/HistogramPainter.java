package dev.secateur.ui.histogram;

import dev.secateur.model.pruning.Bounds;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;

/** Draws bars and grid lines, their edges on the edges of the screen's pixels. */
final class HistogramPainter {
    private static final double GAP_FROM = 3;

    private final GraphicsContext graphics;
    private final double height;
    private final double scale;

    /**
     * Makes a painter.
     *
     * @param height of the plot
     * @param scale pixels of the screen in a unit of length
     */
    HistogramPainter(GraphicsContext graphics, double height, double scale) {
        this.graphics = graphics;
        this.height = height;
        this.scale = scale;
    }

    void grid(List<CountAxis.Tick> ticks, double width, Paint paint) {
        double hairline = Math.max(1, Math.round(scale)) / scale;
        graphics.setFill(paint);
        for (CountAxis.Tick tick : ticks) {
            double y = snap(height * (1 - tick.place()));
            graphics.fillRect(0, Math.min(height - hairline, y), width, hairline);
        }
    }

    void bars(Bars bars, WeightAxis x, CountAxis y, Cut cut, HistogramColors colors) {
        if (cut instanceof Cut.Counted counted) {
            layered(bars, x, y, bars.alike(counted.kept()::count)::count, colors);
        } else if (cut instanceof Cut.Between between) {
            split(bars, x, y, between.bounds(), bars::count, colors);
        } else if (cut instanceof Cut.BetweenAndExcept between) {
            split(bars, x, y, between.bounds(), bars.alike(between.kept())::count, colors);
        } else if (cut instanceof Cut.Except except) {
            layered(bars, x, y, bars.alike(except.kept())::count, colors);
        } else if (cut instanceof Cut.Share share) {
            layered(bars, x, y, bar -> bars.count(bar) * (1 - share.goes()), colors);
        }
    }

    /** Beyond the threshold bars are divided between what is kept there and what goes. */
    private void split(
            Bars bars,
            WeightAxis x,
            CountAxis y,
            Bounds bounds,
            IntToDoubleFunction kept,
            HistogramColors colors) {
        for (int bar = 0; bar < bars.size(); bar++) {
            double length = height * y.place(bars.count(bar));
            double end = end(bars, x, bar);
            double rest = length * kept.applyAsDouble(bar) / bars.count(bar);
            Split.at(
                    bounds,
                    bars.edge(bar),
                    bars.edge(bar + 1),
                    (from, to, goes) -> {
                        double left = snap(x.xOf(from));
                        double right = Math.min(end, snap(x.xOf(to)));
                        if (goes || rest < length) {
                            draw(left, right, length, colors.pruned());
                        }
                        if (!goes) {
                            draw(left, right, rest, colors.kept());
                        }
                    });
        }
    }

    /** Bars divided as what they count is: also on a logarithmic axis the ink tells the share. */
    private void layered(
            Bars bars,
            WeightAxis x,
            CountAxis y,
            IntToDoubleFunction kept,
            HistogramColors colors) {
        for (int bar = 0; bar < bars.size(); bar++) {
            double from = snap(x.xOf(bars.edge(bar)));
            double to = end(bars, x, bar);
            double count = bars.count(bar);
            double length = height * y.place(count);
            draw(from, to, length, colors.pruned());
            draw(from, to, length * kept.applyAsDouble(bar) / count, colors.kept());
        }
    }

    private double end(Bars bars, WeightAxis x, int bar) {
        double from = x.xOf(bars.edge(bar));
        double to = x.xOf(bars.edge(bar + 1));
        return snap(to) - (to - from >= GAP_FROM ? 1 : 0);
    }

    private void draw(double from, double to, double length, Paint paint) {
        if (length > 0 && to > from) {
            graphics.setFill(paint);
            double visible = Math.max(1 / scale, length);
            graphics.fillRect(from, height - visible, to - from, visible);
        }
    }

    private double snap(double value) {
        return Math.round(value * scale) / scale;
    }
}

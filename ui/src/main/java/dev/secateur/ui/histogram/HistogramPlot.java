package dev.secateur.ui.histogram;

import dev.secateur.model.network.Histogram;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Ticks;
import java.util.List;

/** One drawing of the chart: its axes, where they stand, and the bars between them. */
final class HistogramPlot {
    private static final double TOP = 8;
    private static final double LABEL_GAP = 8;

    /** At the reach, half of the marker's handle lies beyond the bars. */
    private static final double RIGHT = 10;

    private static final double LINE_HEIGHT = 22;
    private static final double PER_X_LABEL = 80;
    private static final double LEAST_BAR = 3;
    private static final double PER_DECADE = 52;

    private final Bars bars;
    private final CountAxis counts;
    private final List<CountAxis.Tick> ticks;
    private final boolean logWeights;
    private final double reach;
    private final double width;
    private final double height;

    HistogramPlot(
            Histogram histogram,
            boolean logCounts,
            boolean logWeights,
            double width,
            double height) {
        this.logWeights = logWeights;
        this.width = width;
        this.height = height;
        this.reach = reach(histogram);
        this.bars =
                logWeights
                        ? Bars.on(new WeightAxis(reach, width, true), histogram, LEAST_BAR)
                        : Bars.of(histogram, (int) Math.max(1, width / LEAST_BAR));
        this.counts = CountAxis.of(bars.peak(), logCounts);
        this.ticks = counts.ticks(LINE_HEIGHT / Math.max(LINE_HEIGHT, height - TOP - LINE_HEIGHT));
    }

    HistogramFigure figure(Cut cut) {
        return new HistogramFigure(bars, cut, counts.logarithmic());
    }

    static double reach(Histogram histogram) {
        return Math.max(Math.abs(histogram.low()), Math.abs(histogram.high()));
    }

    /** Places the labels, and says where that leaves room for the bars. */
    PlotArea layOut(AxisLabels labels) {
        double margin =
                Math.ceil(labels.widest(ticks.stream().map(CountAxis.Tick::label).toList()))
                        + LABEL_GAP;
        PlotArea area =
                new PlotArea(
                        margin,
                        TOP,
                        Math.max(1, Math.floor(width - margin - RIGHT)),
                        Math.max(1, Math.floor(height - TOP - LINE_HEIGHT)));
        for (CountAxis.Tick tick : ticks) {
            double y = area.y() + area.height() * (1 - tick.place());
            labels.endingAt(margin - LABEL_GAP, y, tick.label());
        }
        placeWeights(labels, area);
        return area;
    }

    private void placeWeights(AxisLabels labels, PlotArea area) {
        WeightAxis axis = new WeightAxis(reach, area.width(), logWeights);
        if (logWeights) {
            placeDecades(labels, area, axis);
            return;
        }
        double step = Ticks.step(2 * reach, (int) Math.max(2, area.width() / PER_X_LABEL));
        for (double value : Ticks.multiples(-reach, reach, step)) {
            String text = value == 0 ? "0" : Figures.fixed(value, Ticks.decimals(step));
            labels.below(area.x() + axis.xOf(value), area.bottom() + 6, text, 0, width);
        }
    }

    /** Zero, and on each side the round values that stand far enough from those before. */
    private void placeDecades(AxisLabels labels, PlotArea area, WeightAxis axis) {
        placeDecade(labels, area, axis, 0, 0);
        double last = axis.xOf(0);
        int from = (int) Math.floor(Math.log10(reach)) - 2;
        for (int exponent = from; Math.pow(10, exponent) <= reach; exponent++) {
            for (double value : new double[] {1, 2, 5}) {
                double weight = value * Math.pow(10, exponent);
                if (weight <= reach && axis.xOf(weight) - last >= PER_DECADE) {
                    placeDecade(labels, area, axis, weight, Math.max(0, -exponent));
                    placeDecade(labels, area, axis, -weight, Math.max(0, -exponent));
                    last = axis.xOf(weight);
                }
            }
        }
    }

    private void placeDecade(
            AxisLabels labels, PlotArea area, WeightAxis axis, double weight, int decimals) {
        String text = weight == 0 ? "0" : Figures.fixed(weight, decimals);
        labels.below(area.x() + axis.xOf(weight), area.bottom() + 6, text, 0, width);
    }

    void draw(BarsCanvas canvas, PlotArea area, double scale, Cut cut) {
        HistogramPainter painter = new HistogramPainter(canvas.begin(area), area.height(), scale);
        HistogramColors colors = canvas.colors();
        painter.grid(ticks, area.width(), colors.grid());
        painter.bars(bars, new WeightAxis(reach, area.width(), logWeights), counts, cut, colors);
    }
}

package dev.secateur.ui.histogram;

import dev.secateur.model.pruning.Bounds;
import dev.secateur.ui.control.Ink;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.export.Figure;
import dev.secateur.ui.export.Pen;
import dev.secateur.ui.export.Plot;
import dev.secateur.ui.export.Trace;
import java.util.ArrayList;
import java.util.List;

/**
 * What a histogram shows: its bars, and over them what is pruned of each.
 *
 * @param bars as they are drawn
 * @param cut what of them goes
 * @param logCounts whether the counts are on a logarithmic axis
 */
record HistogramFigure(Bars bars, Cut cut, boolean logCounts) {
    Figure in(Localization texts) {
        List<Trace> traces = new ArrayList<>();
        traces.add(trace(texts.text("histogram.figure.all"), Ink.KEPT, all()));
        if (cut instanceof Cut.Between between) {
            String name = texts.text("histogram.figure.pruned");
            traces.add(part(name, Ink.PRUNED, between.bounds(), true, bars));
            traces.addAll(marks(texts, between.bounds()));
        } else if (cut instanceof Cut.BetweenAndExcept between) {
            String name = texts.text("histogram.figure.kept");
            Bars kept = bars.alike(between.kept());
            traces.set(0, trace(texts.text("histogram.figure.all"), Ink.PRUNED, all()));
            traces.add(part(name, Ink.KEPT, between.bounds(), false, kept));
            traces.addAll(marks(texts, between.bounds()));
        } else {
            traces.set(0, trace(texts.text("histogram.figure.all"), Ink.PRUNED, all()));
            traces.add(trace(texts.text("histogram.figure.kept"), Ink.KEPT, kept()));
            if (cut instanceof Cut.Counted counted) {
                traces.addAll(marks(texts, counted.bounds()));
            }
        }
        Plot.Scale scale = logCounts ? Plot.Scale.LOGARITHMIC : Plot.Scale.LINEAR;
        String title = texts.text("histogram.figure.counts");
        return Figure.of("histogram", new Plot(title, "w", scale, traces));
    }

    private double[] all() {
        double[] heights = new double[bars.size()];
        java.util.Arrays.setAll(heights, bars::count);
        return heights;
    }

    private double[] kept() {
        double[] heights = all();
        if (cut instanceof Cut.Counted counted) {
            Bars kept = bars.alike(counted.kept()::count);
            java.util.Arrays.setAll(heights, kept::count);
        } else if (cut instanceof Cut.Except except) {
            Bars kept = bars.alike(except.kept());
            java.util.Arrays.setAll(heights, kept::count);
        } else if (cut instanceof Cut.Share share) {
            java.util.Arrays.setAll(heights, bar -> bars.count(bar) * (1 - share.goes()));
        }
        return heights;
    }

    private Trace trace(String name, Ink ink, double[] heights) {
        double[] from = new double[bars.size()];
        double[] to = new double[bars.size()];
        for (int bar = 0; bar < bars.size(); bar++) {
            from[bar] = bars.edge(bar);
            to[bar] = bars.edge(bar + 1);
        }
        return new Trace.Bars(name, new Pen(ink, 1, 1, false), from, to, heights);
    }

    private static List<Trace> marks(Localization texts, Bounds bounds) {
        Pen line = Pen.strong(Ink.PRUNED_TEXT);
        String name = texts.text("histogram.figure.threshold");
        return List.of(
                new Trace.Mark(name, line, -bounds.negative()),
                new Trace.Mark(name, line, bounds.positive()));
    }

    /** The bars between the lines, or those outside; one that a line crosses ends there. */
    private static Trace part(String name, Ink ink, Bounds bounds, boolean inside, Bars bars) {
        List<double[]> parts = new ArrayList<>();
        for (int bar = 0; bar < bars.size(); bar++) {
            double count = bars.count(bar);
            Split.at(
                    bounds,
                    bars.edge(bar),
                    bars.edge(bar + 1),
                    (from, to, goes) -> {
                        if (goes == inside) {
                            parts.add(new double[] {from, to, count});
                        }
                    });
        }
        return new Trace.Bars(
                name,
                new Pen(ink, 1, 1, false),
                parts.stream().mapToDouble(part -> part[0]).toArray(),
                parts.stream().mapToDouble(part -> part[1]).toArray(),
                parts.stream().mapToDouble(part -> part[2]).toArray());
    }
}

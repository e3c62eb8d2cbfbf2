package dev.secateur.ui.history;

import dev.secateur.ui.control.Ink;
import dev.secateur.ui.export.Figure;
import dev.secateur.ui.export.Pen;
import dev.secateur.ui.export.Plot;
import dev.secateur.ui.export.Trace;
import java.util.List;

/**
 * Revisions by what they take and how well they do.
 *
 * @param measure what they take
 * @param points the cheapest first
 * @param front those of them that none beats, the cheapest first
 */
public record ParetoData(ParetoMeasure measure, List<ParetoPoint> points, List<ParetoPoint> front) {
    /** Copies the lists. */
    public ParetoData {
        points = List.copyOf(points);
        front = List.copyOf(front);
    }

    /** Every revision by its name, and the front as a line. */
    Figure figure(String axis) {
        Trace line =
                new Trace.Line("Pareto", Pen.dashed(Ink.KEPT), costs(front), accuracies(front));
        Trace dots =
                new Trace.Dots(
                        "",
                        Pen.strong(Ink.KEPT),
                        costs(points),
                        accuracies(points),
                        points.stream().map(ParetoPoint::name).toList());
        return Figure.of("pareto", new Plot("", axis, Plot.Scale.SHARES, List.of(line, dots)));
    }

    private static double[] costs(List<ParetoPoint> of) {
        return of.stream().mapToDouble(ParetoPoint::cost).toArray();
    }

    private static double[] accuracies(List<ParetoPoint> of) {
        return of.stream().mapToDouble(ParetoPoint::accuracy).toArray();
    }
}

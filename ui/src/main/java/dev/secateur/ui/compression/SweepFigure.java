package dev.secateur.ui.compression;

import dev.secateur.ui.control.Ink;
import dev.secateur.ui.export.Figure;
import dev.secateur.ui.export.Panel;
import dev.secateur.ui.export.Pen;
import dev.secateur.ui.export.Plot;
import dev.secateur.ui.export.Trace;
import java.util.ArrayList;
import java.util.List;

/** What a sweep shows: its panels, each with its series and what they are compared with. */
final class SweepFigure {
    private SweepFigure() {}

    static Figure of(SweepData<?> data) {
        return new Figure(
                "sweep", data.panels().stream().<Panel>map(panel -> plot(panel, data)).toList());
    }

    private static Plot plot(SweepPanel<?> panel, SweepData<?> data) {
        List<Trace> traces = new ArrayList<>();
        panel.reference().ifPresent(reference -> traces.add(level(reference, data)));
        panel.series().forEach(series -> traces.add(line(series)));
        return new Plot(panel.title(), data.axis(), Plot.Scale.LINEAR, traces);
    }

    private static Trace level(SweepPanel.Reference reference, SweepData<?> data) {
        double[] x = {data.first(), data.last()};
        double[] y = {reference.value(), reference.value()};
        return new Trace.Line(reference.text(), Pen.dashed(Ink.MUTED), x, y);
    }

    private static Trace line(SweepSeries<?> series) {
        return new Trace.Line(
                series.name(),
                series.second() ? Pen.dashed(series.ink()) : Pen.strong(series.ink()),
                series.points().stream().mapToDouble(SweepPoint::x).toArray(),
                series.points().stream().mapToDouble(SweepPoint::y).toArray());
    }
}

package dev.secateur.ui.sensitivity;

import dev.secateur.model.study.SensitivityPoint;
import dev.secateur.ui.control.Ink;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.export.Figure;
import dev.secateur.ui.export.Pen;
import dev.secateur.ui.export.Plot;
import dev.secateur.ui.export.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What the chart of sensitivities shows: a line for each layer, with its interval. */
record SensitivityFigure(SensitivityData data) {
    Figure in(Localization texts) {
        List<Trace> traces = new ArrayList<>();
        data.lines().stream().filter(data::isChosen).forEach(line -> traces.add(interval(line)));
        data.lines().forEach(line -> traces.add(line(line)));
        String axis = data.isOfUnits() ? "sensitivity.axis.units" : "sensitivity.axis.weights";
        String title = texts.text("training.accuracy");
        return Figure.of(
                "sensitivity", new Plot(title, texts.text(axis), Plot.Scale.SHARES, traces));
    }

    private static Trace interval(LayerLine line) {
        return new Trace.Band(
                line.curve().layer() + " 95 %",
                new Pen(Ink.KEPT, 0.15, 1, false),
                values(line, SensitivityPoint::sparsity),
                values(line, point -> point.accuracy().low()),
                values(line, point -> point.accuracy().high()));
    }

    private Trace line(LayerLine line) {
        return new Trace.Line(
                line.curve().layer(),
                data.isChosen(line) ? Pen.strong(Ink.KEPT) : Pen.dashed(Ink.MUTED),
                values(line, SensitivityPoint::sparsity),
                values(line, point -> point.accuracy().value()));
    }

    private static double[] values(LayerLine line, ToDoubleFunction<SensitivityPoint> value) {
        return line.curve().points().stream().mapToDouble(value).toArray();
    }
}

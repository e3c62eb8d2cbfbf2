package dev.secateur.ui.training;

import dev.secateur.ui.control.Ink;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.export.Pen;
import dev.secateur.ui.export.Plot;
import dev.secateur.ui.export.Trace;
import dev.secateur.ui.training.CurveSeries.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * What a chart of curves shows, as numbers.
 *
 * @param data as measured
 * @param smoothing what is drawn over it
 * @param epochs what is shown of it
 */
record CurveFigure(CurveData data, Smoothing smoothing, EpochRange epochs) {
    Plot in(Localization texts) {
        List<Trace> traces = new ArrayList<>();
        if (data.shadeGap()) {
            gap(traces, texts.text("curves.figure.gap"));
        }
        if (!smoothing.isNone()) {
            data.series().stream()
                    .filter(series -> !series.parent())
                    .forEach(s -> traces.add(line(s, name(s, texts), faint(s))));
        }
        CurveData smooth = data.smoothed(smoothing);
        smooth.overlays().forEach(overlay -> overlay(traces, overlay, texts));
        smooth.series().forEach(s -> traces.add(line(s, smoothName(s, texts), pen(s))));
        for (CurveMark mark : data.marks()) {
            if (mark.x() >= epochs.from() && mark.x() <= epochs.to()) {
                traces.add(new Trace.Mark(mark.label(), Pen.dashed(Ink.PRUNED_TEXT), mark.x()));
            }
        }
        Plot.Scale scale = data.unit() == CurveUnit.PERCENT ? Plot.Scale.SHARES : Plot.Scale.LINEAR;
        return new Plot(data.title(), texts.text("curves.axis"), scale, traces);
    }

    private void gap(List<Trace> traces, String name) {
        CurveSeries train = data.find(Role.TRAIN, false).orElse(null);
        CurveSeries validation = data.find(Role.VALIDATION, false).orElse(null);
        if (train != null && validation != null) {
            List<CurveSeries> both = List.of(smoothing.of(train), smoothing.of(validation));
            traces.add(band(CurveSpread.of(both), name, new Pen(Ink.PRUNED, 0.13, 1, false)));
        }
    }

    private void overlay(List<Trace> traces, CurveOverlay overlay, Localization texts) {
        Ink ink = overlay.symbol().ink();
        String name = overlay.name();
        if (overlay.validation().runs() > 1) {
            String of = texts.text("curves.figure.range", name);
            traces.add(band(overlay.validation(), of, new Pen(ink, 0.16, 1, false)));
        }
        String train = name + " · " + texts.text("curves.train");
        String validation = name + " · " + texts.text("curves.validation");
        traces.add(line(overlay.train().mean(), train, Pen.dashed(ink)));
        traces.add(line(overlay.validation().mean(), validation, Pen.strong(ink)));
    }

    private Trace band(CurveSpread spread, String name, Pen pen) {
        CurveSeries low = spread.low().within(epochs);
        CurveSeries high = spread.high().within(epochs);
        return new Trace.Band(name, pen, low.x(), low.y(), high.y());
    }

    private Trace line(CurveSeries series, String name, Pen pen) {
        CurveSeries shown = series.within(epochs);
        return new Trace.Line(name, pen, shown.x(), shown.y());
    }

    private String smoothName(CurveSeries series, Localization texts) {
        String name = name(series, texts);
        return smoothing.isNone() || series.parent()
                ? name
                : texts.text("curves.figure.smoothed", name);
    }

    private static String name(CurveSeries series, Localization texts) {
        boolean isTrain = series.role() == Role.TRAIN;
        String name = texts.text(isTrain ? "curves.train" : "curves.validation");
        return series.parent() ? texts.text("curves.parent") + " · " + name : name;
    }

    private static Pen pen(CurveSeries series) {
        return series.parent() ? Pen.dashed(ink(series)) : Pen.strong(ink(series));
    }

    private static Pen faint(CurveSeries series) {
        return Pen.faint(ink(series));
    }

    private static Ink ink(CurveSeries series) {
        return series.role() == Role.TRAIN ? Ink.TRAIN : Ink.VALIDATION;
    }
}

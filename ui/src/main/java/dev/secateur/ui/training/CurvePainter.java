package dev.secateur.ui.training;

import static dev.secateur.ui.control.Drawing.crisp;

import dev.secateur.ui.control.Drawing;
import dev.secateur.ui.control.Ink;
import dev.secateur.ui.training.CurveSeries.Role;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Paints the curves of one chart: grid, gap, curves, marks. */
final class CurvePainter {
    static final double LABEL_SIZE = 11;
    static final double ROW = 15;
    private static final double SYMBOL_EVERY = 90;
    private static final double SYMBOL = 3;

    /** Stands clear of the lines of the value axis. */
    private static final double RUNNING_ABOVE = 12;

    private final Drawing drawing;
    private final GraphicsContext g;
    private final CurveData measured;
    private final CurveData data;
    private final CurveScale scale;
    private final Font plain;
    private final Font bold;

    /**
     * A painter of one chart.
     *
     * @param measured the data before they were smoothed; the same where they were not
     */
    CurvePainter(
            Drawing drawing,
            GraphicsContext g,
            CurveData measured,
            CurveData data,
            CurveScale scale) {
        this.measured = measured;
        this.drawing = drawing;
        this.g = g;
        this.data = data;
        this.scale = scale;
        plain = drawing.font(LABEL_SIZE, FontWeight.NORMAL);
        bold = drawing.font(LABEL_SIZE, FontWeight.SEMI_BOLD);
    }

    void paint(String running, String axisTitle) {
        paintRunning(running);
        new CurveAxes(drawing, g, data.unit(), scale).paint(axisTitle);
        g.save();
        double over = scale.epochs().isAll(scale.all()) ? 2 * SYMBOL : 0;
        clip(scale.left() - over, scale.top() - 2 * SYMBOL, scale.right() + over);
        if (data.shadeGap()) {
            paintGap();
        }
        new OverlayPainter(drawing, g, scale).paint(data.overlays());
        data.series().stream().filter(CurveSeries::parent).forEach(this::paintCurve);
        if (!measured.equals(data)) {
            measured.series().stream().filter(s -> !s.parent()).forEach(this::paintMeasured);
        }
        paintMarkLines();
        data.series().stream().filter(s -> !s.parent()).forEach(this::paintCurve);
        g.restore();
        paintMarkLabels();
    }

    private void clip(double left, double top, double right) {
        g.beginPath();
        g.rect(left, top, right - left, scale.bottom() + 2 * SYMBOL - top);
        g.clip();
    }

    private void paintRunning(String running) {
        double from = Math.max(scale.left(), scale.px(data.newest()));
        if (!data.running() || from >= scale.right() - 1) {
            return;
        }
        g.setFill(drawing.color(Ink.INSET));
        g.fillRect(from, scale.top(), scale.right() - from, scale.height());
        if (drawing.ruler().width(running, plain) + 12 <= scale.right() - from) {
            double middle = (from + scale.right()) / 2;
            text(running, middle, scale.bottom() - RUNNING_ABOVE, TextAlignment.CENTER);
        }
    }

    private void paintGap() {
        CurveSeries train = data.find(Role.TRAIN, false).orElse(null);
        CurveSeries validation = data.find(Role.VALIDATION, false).orElse(null);
        if (train == null || validation == null) {
            return;
        }
        Decimation there = scale.thinned(train);
        Decimation back = scale.thinned(validation);
        if (there.x().length == 0 || back.x().length == 0) {
            return;
        }
        double from = Math.max(there.x()[0], back.x()[0]);
        double to = Math.min(train.newest(), validation.newest());
        g.save();
        clip(
                Math.max(scale.left(), scale.px(from)),
                scale.top(),
                Math.min(scale.right(), scale.px(to)));
        g.setFill(drawing.color(Ink.PRUNED, 0.13));
        g.beginPath();
        trace(there, false);
        trace(back, true);
        g.closePath();
        g.fill();
        g.restore();
    }

    private void trace(Decimation curve, boolean backwards) {
        double[] x = curve.x();
        double[] y = curve.y();
        for (int i = 0; i < x.length; i++) {
            int at = backwards ? x.length - 1 - i : i;
            g.lineTo(scale.px(x[at]), scale.py(y[at]));
        }
    }

    /** What was measured stays to be seen behind what was smoothed. */
    private void paintMeasured(CurveSeries series) {
        Ink ink = series.role() == Role.TRAIN ? Ink.TRAIN : Ink.VALIDATION;
        g.setStroke(drawing.color(ink, 0.3));
        g.setLineWidth(1.2);
        g.setLineDashes();
        double[][] points = points(series);
        g.strokePolyline(points[0], points[1], points[0].length);
    }

    private double[][] points(CurveSeries series) {
        Decimation thin = scale.thinned(series);
        double[] x = thin.x();
        double[] y = thin.y();
        for (int i = 0; i < x.length; i++) {
            x[i] = scale.px(x[i]);
            y[i] = scale.py(y[i]);
        }
        return new double[][] {x, y};
    }

    private void paintCurve(CurveSeries series) {
        if (series.size() == 0) {
            return;
        }
        double[][] points = points(series);
        double[] x = points[0];
        double[] y = points[1];
        Ink ink = series.role() == Role.TRAIN ? Ink.TRAIN : Ink.VALIDATION;
        Color color = series.parent() ? drawing.color(ink, 0.6) : drawing.color(ink);
        g.setStroke(color);
        g.setLineWidth(series.parent() ? 1.3 : 2);
        g.setLineCap(StrokeLineCap.BUTT);
        g.setLineJoin(StrokeLineJoin.BEVEL);
        g.setLineDashes(series.parent() ? new double[] {4, 4} : new double[0]);
        g.strokePolyline(x, y, x.length);
        g.setFill(color);
        paintSymbols(x, y, series);
    }

    /** The shapes tell the curves apart without their colours; a lone point is all shape. */
    private void paintSymbols(double[] x, double[] y, CurveSeries series) {
        double next = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            boolean last = i == x.length - 1;
            if (x[i] >= next || (last && !series.parent())) {
                paintSymbol(x[i], y[i], series.role());
                next = x[i] + SYMBOL_EVERY;
            }
        }
    }

    private void paintSymbol(double x, double y, Role role) {
        if (role == Role.TRAIN) {
            g.fillOval(x - SYMBOL - 0.5, y - SYMBOL - 0.5, 2 * SYMBOL + 1, 2 * SYMBOL + 1);
        } else {
            g.fillRect(x - SYMBOL, y - SYMBOL, 2 * SYMBOL, 2 * SYMBOL);
        }
    }

    private void paintMarkLines() {
        g.setLineWidth(1.3);
        g.setLineDashes(4, 3);
        for (CurveMark mark : data.marks()) {
            g.setStroke(drawing.color(line(mark.kind())));
            double x = crisp(scale.px(mark.x()));
            g.strokeLine(x, scale.top(), x, scale.bottom());
        }
        g.setLineDashes();
    }

    private void paintMarkLabels() {
        List<CurveMark> marks =
                data.marks().stream().filter(mark -> scale.shows(mark.x())).toList();
        double[] anchors = marks.stream().mapToDouble(m -> scale.px(m.x())).toArray();
        String[] labels = marks.stream().map(m -> elided(m.label())).toArray(String[]::new);
        double[] widths = new double[labels.length];
        for (int i = 0; i < labels.length; i++) {
            widths[i] = drawing.ruler().width(labels[i], bold) + 4;
        }
        int rows = (int) Math.max(1, scale.height() / 2 / ROW);
        List<LabelRows.Place> places =
                LabelRows.place(anchors, widths, scale.left(), scale.right(), rows);
        for (int i = 0; i < labels.length; i++) {
            if (places.get(i).row() >= 0) {
                paintMarkLabel(marks.get(i), labels[i], places.get(i), widths[i]);
            }
        }
    }

    /** A label stands on a veil of the panel's colour: curves pass behind it without hiding it. */
    private void paintMarkLabel(CurveMark mark, String label, LabelRows.Place place, double width) {
        double top = scale.top() + 3 + place.row() * ROW;
        g.setFill(drawing.color(Ink.PANEL, 0.7));
        g.fillRoundRect(place.left(), top, width, ROW - 1, 4, 4);
        g.setFill(drawing.color(label(mark.kind())));
        g.setFont(bold);
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(label, place.left() + 2, top + (ROW - 1) / 2);
    }

    private static Ink line(CurveMark.Kind kind) {
        return switch (kind) {
            case PRUNED -> Ink.PRUNED;
            case RESTORED -> Ink.MUTED;
            case TURNED -> Ink.TROUBLE;
        };
    }

    private static Ink label(CurveMark.Kind kind) {
        return switch (kind) {
            case PRUNED -> Ink.PRUNED_TEXT;
            case RESTORED -> Ink.MUTED;
            case TURNED -> Ink.TROUBLE_TEXT;
        };
    }

    private String elided(String label) {
        return drawing.ruler().elide(label, bold, scale.width() / 2);
    }

    private void text(String line, double x, double y, TextAlignment alignment) {
        g.setFill(drawing.color(Ink.MUTED));
        g.setFont(plain);
        g.setTextAlign(alignment);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(line, x, y);
    }
}

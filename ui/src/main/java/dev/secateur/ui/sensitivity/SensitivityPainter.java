package dev.secateur.ui.sensitivity;

import static dev.secateur.ui.control.Drawing.crisp;

import dev.secateur.model.study.SensitivityPoint;
import dev.secateur.ui.control.Drawing;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Ink;
import dev.secateur.ui.control.Localization;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Paints the layers' curves, the chosen one above the others with its interval. */
final class SensitivityPainter {
    static final double FONT = 11;
    static final double LABEL_HEIGHT = 14;
    private static final double SYMBOL = 3;

    private final Drawing drawing;
    private final GraphicsContext g;
    private final SensitivityData data;
    private final SensitivityScale scale;
    private final Localization texts;
    private final double width;

    SensitivityPainter(
            Drawing drawing,
            GraphicsContext g,
            SensitivityData data,
            SensitivityScale scale,
            Localization texts,
            double width) {
        this.drawing = drawing;
        this.g = g;
        this.data = data;
        this.scale = scale;
        this.texts = texts;
        this.width = width;
    }

    void paint() {
        g.setTextBaseline(VPos.CENTER);
        lines();
        axis();
        new SensitivityLegend(drawing, g, data, texts).paint(width);
        List<LayerLine> chosen = data.lines().stream().filter(data::isChosen).toList();
        List<LayerLine> others = new ArrayList<>(data.lines());
        others.removeAll(chosen);
        others.forEach(line -> curve(line, drawing.color(Ink.MUTED, 0.75), 1.3));
        baseline();
        for (LayerLine line : chosen) {
            band(line);
            curve(line, drawing.color(Ink.VALIDATION), 2.2);
            symbols(line);
        }
        others.forEach(line -> marks(line, SensitivityLegend.MARK));
        chosen.forEach(line -> marks(line, SensitivityLegend.MARK + 1.5));
        labels();
    }

    private void lines() {
        g.setLineWidth(1);
        g.setLineDashes();
        for (double value : scale.lines()) {
            double y = crisp(scale.py(value));
            g.setStroke(drawing.color(Ink.LINE));
            g.strokeLine(scale.left(), y, scale.right(), y);
            String label = Figures.fixed(100 * value, 0) + "\u202f%";
            text(label, scale.left() - 8, y, TextAlignment.RIGHT);
        }
    }

    private void axis() {
        double free = Double.NEGATIVE_INFINITY;
        for (double sparsity : SensitivityScale.sparsities()) {
            double x = scale.px(sparsity);
            g.setStroke(drawing.color(Ink.LINE));
            g.strokeLine(crisp(x), scale.bottom(), crisp(x), scale.bottom() + 4);
            String label = Figures.fixed(100 * sparsity, 0) + "\u202f%";
            double half = drawing.ruler().width(label, plain()) / 2;
            if (x - half > free) {
                text(label, x, scale.bottom() + 14, TextAlignment.CENTER);
                free = x + half + 6;
            }
        }
        double middle = scale.left() + scale.width() / 2;
        String title = data.isOfUnits() ? "sensitivity.axis.units" : "sensitivity.axis.weights";
        text(texts.text(title), middle, scale.bottom() + 32, TextAlignment.CENTER);
    }

    private void baseline() {
        SensitivityLegend.dashes(drawing, g);
        double y = crisp(scale.py(data.baseline().value()));
        g.strokeLine(scale.left(), y, scale.right(), y);
        g.setLineDashes();
    }

    private void band(LayerLine line) {
        List<SensitivityPoint> points = line.curve().points();
        int count = points.size();
        double[] x = new double[2 * count];
        double[] y = new double[2 * count];
        for (int i = 0; i < count; i++) {
            SensitivityPoint point = points.get(i);
            x[i] = scale.px(point.sparsity());
            y[i] = scale.py(point.accuracy().high());
            x[2 * count - 1 - i] = x[i];
            y[2 * count - 1 - i] = scale.py(point.accuracy().low());
        }
        g.setFill(drawing.color(Ink.VALIDATION, SensitivityLegend.BAND));
        g.fillPolygon(x, y, 2 * count);
    }

    private void curve(LayerLine line, Color color, double thickness) {
        List<SensitivityPoint> points = line.curve().points();
        double[] x = points.stream().mapToDouble(p -> scale.px(p.sparsity())).toArray();
        double[] y = points.stream().mapToDouble(p -> scale.py(p.accuracy().value())).toArray();
        g.setStroke(color);
        g.setLineWidth(thickness);
        g.setLineDashes();
        g.strokePolyline(x, y, x.length);
    }

    private void symbols(LayerLine line) {
        g.setFill(drawing.color(Ink.VALIDATION));
        for (SensitivityPoint point : line.curve().points()) {
            double x = scale.px(point.sparsity());
            double y = scale.py(point.accuracy().value());
            g.fillOval(x - SYMBOL, y - SYMBOL, 2 * SYMBOL, 2 * SYMBOL);
        }
    }

    private void marks(LayerLine line, double size) {
        mark(line, line.planned(), size, true);
        mark(line, line.proposed(), size, false);
    }

    private void mark(LayerLine line, OptionalDouble sparsity, double size, boolean isFull) {
        if (sparsity.isPresent()) {
            double at = Math.max(line.curve().now(), sparsity.getAsDouble());
            double y = scale.py(line.curve().accuracyAt(at));
            SensitivityLegend.diamond(drawing, g, scale.px(at), y, size, isFull);
        }
    }

    private void labels() {
        List<LayerLine> lines = data.lines();
        double[] ends =
                lines.stream()
                        .mapToDouble(l -> scale.py(l.curve().accuracyAt(l.curve().most())))
                        .toArray();
        double top = scale.top() - LABEL_HEIGHT / 2;
        double[] places =
                EndLabels.place(ends, LABEL_HEIGHT, top, scale.bottom() + LABEL_HEIGHT / 2);
        for (int i = 0; i < lines.size(); i++) {
            LayerLine line = lines.get(i);
            boolean isChosen = data.isChosen(line);
            double end = scale.px(line.curve().most());
            g.setLineWidth(1);
            g.setStroke(drawing.color(Ink.LINE));
            g.strokeLine(end + SYMBOL + 1, ends[i], scale.right() + 12, places[i]);
            g.setFill(drawing.color(isChosen ? Ink.TEXT : Ink.MUTED));
            g.setFont(isChosen ? bold() : plain());
            g.setTextAlign(TextAlignment.LEFT);
            double room = width - scale.right() - 16;
            String name = drawing.ruler().elide(line.curve().layer(), g.getFont(), room);
            g.fillText(name, scale.right() + 16, places[i]);
        }
    }

    private void text(String text, double x, double y, TextAlignment align) {
        g.setFill(drawing.color(Ink.MUTED));
        g.setTextAlign(align);
        g.setFont(plain());
        g.fillText(text, x, y);
    }

    private Font plain() {
        return drawing.font(FONT, FontWeight.NORMAL);
    }

    private Font bold() {
        return drawing.font(FONT, FontWeight.SEMI_BOLD);
    }
}

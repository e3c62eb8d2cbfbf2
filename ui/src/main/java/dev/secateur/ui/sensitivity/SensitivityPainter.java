package dev.secateur.ui.sensitivity;

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
    private static final double MARK = 5;
    private static final double LEGEND_LINE = 22;
    private static final double BAND = 0.16;

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
        header();
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
        others.forEach(line -> marks(line, MARK));
        chosen.forEach(line -> marks(line, MARK + 1.5));
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
        text(texts.text("sensitivity.axis"), middle, scale.bottom() + 32, TextAlignment.CENTER);
    }

    /** The title, the baseline's meaning beside it, and to the right what the marks mean. */
    private void header() {
        double y = LABEL_HEIGHT / 2 + 2;
        String title = texts.text("sensitivity.accuracy");
        g.setFill(drawing.color(Ink.TEXT));
        g.setFont(bold());
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(title, 0, y);
        double x = drawing.ruler().width(title, bold()) + 16;
        dashes();
        g.strokeLine(x, crisp(y), x + LEGEND_LINE, crisp(y));
        g.setLineDashes();
        String now = texts.text("sensitivity.baseline", Figures.percent(data.baseline().value()));
        text(now, x + LEGEND_LINE + 6, y, TextAlignment.LEFT);
        legend(x + LEGEND_LINE + 6 + drawing.ruler().width(now, plain()) + 12, y);
    }

    /** From right to left; what the band means only where there is room for it. */
    private void legend(double left, double y) {
        double x = width;
        if (data.lines().stream().anyMatch(line -> line.proposed().isPresent())) {
            x = named(texts.text("sensitivity.mark.proposed"), x, y);
            diamond(x, y, MARK, false);
            x -= MARK + 14;
        }
        x = named(texts.text("sensitivity.mark.planned"), x, y);
        diamond(x, y, MARK, true);
        x -= MARK + 14;
        String interval = texts.text("sensitivity.mark.interval");
        if (x - drawing.ruler().width(interval, plain()) - MARK - 17 >= left) {
            x = named(interval, x, y);
            g.setFill(drawing.color(Ink.VALIDATION, 2 * BAND));
            g.fillRect(x - 12, y - 5, 16, 10);
        }
    }

    /** Writes a name that ends at a place, and gives where its symbol goes. */
    private double named(String name, double right, double y) {
        text(name, right, y, TextAlignment.RIGHT);
        return right - drawing.ruler().width(name, plain()) - MARK - 5;
    }

    private void baseline() {
        dashes();
        double y = crisp(scale.py(data.baseline().value()));
        g.strokeLine(scale.left(), y, scale.right(), y);
        g.setLineDashes();
    }

    private void dashes() {
        g.setStroke(drawing.color(Ink.TEXT, 0.7));
        g.setLineWidth(1);
        g.setLineDashes(5, 4);
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
        g.setFill(drawing.color(Ink.VALIDATION, BAND));
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
            diamond(scale.px(at), scale.py(line.curve().accuracyAt(at)), size, isFull);
        }
    }

    private void diamond(double x, double y, double size, boolean isFull) {
        double[] xs = {x - size, x, x + size, x};
        double[] ys = {y, y - size, y, y + size};
        g.setLineDashes();
        g.setLineWidth(1.5);
        g.setFill(drawing.color(isFull ? Ink.PRUNED : Ink.PANEL));
        g.fillPolygon(xs, ys, 4);
        g.setStroke(drawing.color(isFull ? Ink.PANEL : Ink.PRUNED_TEXT));
        g.strokePolygon(xs, ys, 4);
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

    private static double crisp(double pixel) {
        return Math.floor(pixel) + 0.5;
    }
}

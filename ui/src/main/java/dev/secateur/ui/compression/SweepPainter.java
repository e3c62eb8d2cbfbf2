package dev.secateur.ui.compression;

import static dev.secateur.ui.control.Drawing.crisp;

import dev.secateur.ui.control.Drawing;
import dev.secateur.ui.control.Ink;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Paints the panels of a sweep, one below the other over one axis. */
final class SweepPainter<T> {
    static final double FONT = 11;
    private static final double SYMBOL = 4;
    private static final double RING = 8;
    private static final double LEGEND_LINE = 24;

    private final Drawing drawing;
    private final GraphicsContext g;
    private final SweepData<T> data;
    private final List<SweepScale> scales;
    private final Font plain;

    SweepPainter(Drawing drawing, GraphicsContext g, SweepData<T> data, List<SweepScale> scales) {
        this.drawing = drawing;
        this.g = g;
        this.data = data;
        this.scales = scales;
        this.plain = drawing.font(FONT, FontWeight.NORMAL);
    }

    void paint() {
        g.setTextBaseline(VPos.CENTER);
        for (int i = 0; i < scales.size(); i++) {
            SweepPanel<T> panel = data.panels().get(i);
            title(panel, scales.get(i));
            lines(panel, scales.get(i));
            reference(panel, scales.get(i));
            panel.series().forEach(new Curves(scales.get(i))::paint);
        }
        legend();
        axis(scales.get(scales.size() - 1));
    }

    private void title(SweepPanel<T> panel, SweepScale scale) {
        g.setFill(drawing.color(Ink.TEXT));
        g.setFont(bold());
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(panel.title(), 0, scale.top() - 14);
        g.setFont(plain);
    }

    private void lines(SweepPanel<T> panel, SweepScale scale) {
        g.setLineWidth(1);
        g.setLineDashes();
        for (double value : scale.lines()) {
            double y = crisp(scale.py(value));
            g.setStroke(drawing.color(Ink.LINE));
            g.strokeLine(scale.left(), y, scale.right(), y);
            text(panel.format().apply(value), scale.left() - 8, y, TextAlignment.RIGHT);
        }
    }

    /** The line, and what it is beside the title, where no curve runs through it. */
    private void reference(SweepPanel<T> panel, SweepScale scale) {
        SweepPanel.Reference reference = panel.reference().orElse(null);
        if (reference == null) {
            return;
        }
        dotted();
        double y = crisp(scale.py(reference.value()));
        g.strokeLine(scale.left(), y, scale.right(), y);
        double x = drawing.ruler().width(panel.title(), bold()) + 16;
        double beside = scale.top() - 14;
        g.strokeLine(x, crisp(beside), x + LEGEND_LINE, crisp(beside));
        g.setLineDashes();
        text(reference.text(), x + LEGEND_LINE + 6, beside, TextAlignment.LEFT);
    }

    private void dotted() {
        g.setStroke(drawing.color(Ink.MUTED));
        g.setLineWidth(1);
        g.setLineDashes(2, 3);
    }

    private Font bold() {
        return drawing.font(FONT, FontWeight.SEMI_BOLD);
    }

    /**
     * What the symbols mean, to the right of the first title; nothing where there is one series.
     */
    private void legend() {
        List<SweepSeries<T>> series = data.panels().get(0).series();
        if (series.size() < 2) {
            return;
        }
        double x = scales.get(0).right();
        double y = scales.get(0).top() - 14;
        for (int i = series.size() - 1; i >= 0; i--) {
            SweepSeries<T> one = series.get(i);
            text(one.name(), x, y, TextAlignment.RIGHT);
            x -= drawing.ruler().width(one.name(), plain) + 6;
            stroke(one);
            g.strokeLine(x - LEGEND_LINE, crisp(y), x, crisp(y));
            symbol(one, x - LEGEND_LINE / 2, y);
            x -= LEGEND_LINE + 16;
        }
    }

    private void axis(SweepScale scale) {
        double free = Double.NEGATIVE_INFINITY;
        for (SweepData.Tick tick : data.ticks()) {
            double x = scale.px(tick.x());
            g.setStroke(drawing.color(Ink.LINE));
            g.setLineDashes();
            g.setLineWidth(1);
            g.strokeLine(crisp(x), scale.bottom(), crisp(x), scale.bottom() + 4);
            double half =
                    Math.max(
                                    drawing.ruler().width(tick.text(), plain),
                                    drawing.ruler().width(tick.detail(), plain))
                            / 2;
            if (x - half > free) {
                text(tick.text(), x, scale.bottom() + 13, TextAlignment.CENTER);
                text(tick.detail(), x, scale.bottom() + 28, TextAlignment.CENTER);
                free = x + half + 4;
            }
        }
        double middle = scale.left() + scale.width() / 2;
        text(data.axis(), middle, scale.bottom() + 46, TextAlignment.CENTER);
    }

    private void text(String text, double x, double y, TextAlignment align) {
        g.setFill(drawing.color(Ink.MUTED));
        g.setTextAlign(align);
        g.setFont(plain);
        g.fillText(text, x, y);
    }

    private void stroke(SweepSeries<T> series) {
        g.setStroke(drawing.color(series.ink()));
        g.setLineWidth(2);
        g.setLineDashes(series.second() ? new double[] {5, 4} : new double[0]);
    }

    /** The shapes tell the series apart without their colours and lines. */
    private void symbol(SweepSeries<T> series, double x, double y) {
        g.setLineDashes();
        if (series.second()) {
            g.setFill(drawing.color(Ink.PANEL));
            g.fillRect(x - SYMBOL, y - SYMBOL, 2 * SYMBOL, 2 * SYMBOL);
            g.strokeRect(x - SYMBOL, y - SYMBOL, 2 * SYMBOL, 2 * SYMBOL);
        } else {
            g.setFill(drawing.color(series.ink()));
            g.fillOval(x - SYMBOL, y - SYMBOL, 2 * SYMBOL, 2 * SYMBOL);
        }
    }

    /** Paints series on a scale. */
    private final class Curves {
        private final SweepScale scale;

        Curves(SweepScale scale) {
            this.scale = scale;
        }

        void paint(SweepSeries<T> series) {
            stroke(series);
            int count = series.points().size();
            double[] x = new double[count];
            double[] y = new double[count];
            for (int i = 0; i < count; i++) {
                x[i] = scale.px(series.points().get(i).x());
                y[i] = scale.py(series.points().get(i).y());
            }
            g.strokePolyline(x, y, count);
            for (int i = 0; i < count; i++) {
                symbol(series, x[i], y[i]);
                if (data.isChosen(series.points().get(i))) {
                    g.setStroke(drawing.color(Ink.TEXT));
                    g.strokeOval(x[i] - RING, y[i] - RING, 2 * RING, 2 * RING);
                    stroke(series);
                }
            }
        }
    }
}

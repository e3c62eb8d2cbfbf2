package dev.secateur.ui.sensitivity;

import static dev.secateur.ui.control.Drawing.crisp;

import dev.secateur.ui.control.Drawing;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Ink;
import dev.secateur.ui.control.Localization;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/**
 * The line above the chart, which says what its lines and marks mean.
 *
 * @param drawing has the theme's colours
 * @param g where it is painted
 * @param data what the chart draws
 * @param texts in which language
 */
record SensitivityLegend(
        Drawing drawing, GraphicsContext g, SensitivityData data, Localization texts) {
    static final double MARK = 5;
    static final double BAND = 0.16;
    private static final double LINE = 22;

    /** The title, the baseline's meaning beside it, and to the right what the marks mean. */
    void paint(double width) {
        g.setTextBaseline(VPos.CENTER);
        double y = SensitivityPainter.LABEL_HEIGHT / 2 + 2;
        String title = texts.text("sensitivity.accuracy");
        g.setFill(drawing.color(Ink.TEXT));
        g.setFont(bold());
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(title, 0, y);
        double x = drawing.ruler().width(title, bold()) + 16;
        dashes(drawing, g);
        g.strokeLine(x, crisp(y), x + LINE, crisp(y));
        g.setLineDashes();
        String now = texts.text("sensitivity.baseline", Figures.percent(data.baseline().value()));
        text(now, x + LINE + 6, y, TextAlignment.LEFT);
        legend(x + LINE + 6 + drawing.ruler().width(now, plain()) + 12, width, y);
    }

    /** From right to left; what the band means only where there is room for it. */
    private void legend(double left, double right, double y) {
        double x = right;
        if (data.lines().stream().anyMatch(line -> line.proposed().isPresent())) {
            x = named(texts.text("sensitivity.mark.proposed"), x, y);
            diamond(drawing, g, x, y, MARK, false);
            x -= MARK + 14;
        }
        x = named(texts.text("sensitivity.mark.planned"), x, y);
        diamond(drawing, g, x, y, MARK, true);
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

    /** The next line is the baseline's. */
    static void dashes(Drawing drawing, GraphicsContext g) {
        g.setStroke(drawing.color(Ink.TEXT, 0.7));
        g.setLineWidth(1);
        g.setLineDashes(5, 4);
    }

    /** A full diamond for what is planned, a hollow one for what is proposed. */
    static void diamond(
            Drawing drawing, GraphicsContext g, double x, double y, double size, boolean isFull) {
        double[] xs = {x - size, x, x + size, x};
        double[] ys = {y, y - size, y, y + size};
        g.setLineDashes();
        g.setLineWidth(1.5);
        g.setFill(drawing.color(isFull ? Ink.PRUNED : Ink.PANEL));
        g.fillPolygon(xs, ys, 4);
        g.setStroke(drawing.color(isFull ? Ink.PANEL : Ink.PRUNED_TEXT));
        g.strokePolygon(xs, ys, 4);
    }

    private void text(String text, double x, double y, TextAlignment align) {
        g.setFill(drawing.color(Ink.MUTED));
        g.setTextAlign(align);
        g.setFont(plain());
        g.fillText(text, x, y);
    }

    private Font plain() {
        return drawing.font(SensitivityPainter.FONT, FontWeight.NORMAL);
    }

    private Font bold() {
        return drawing.font(SensitivityPainter.FONT, FontWeight.SEMI_BOLD);
    }
}

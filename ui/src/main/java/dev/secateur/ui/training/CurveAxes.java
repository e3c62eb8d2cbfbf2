package dev.secateur.ui.training;

import static dev.secateur.ui.control.Drawing.crisp;

import dev.secateur.ui.control.Drawing;
import dev.secateur.ui.control.Ink;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Paints the axes of curves: the lines of the values, and the epochs below. */
record CurveAxes(Drawing drawing, GraphicsContext g, CurveUnit unit, CurveScale scale) {
    /** The ticks of the value axis, as many as the height has room for. */
    static Ticks valueTicks(CurveUnit unit, ValueRange range, double height) {
        int most = (int) Math.max(1, Math.min(6, height / 30));
        Ticks ticks = Ticks.between(range.low(), range.high(), most);
        return unit == CurveUnit.PLAIN && ticks.decimals() == 0 && range.high() < 10
                ? new Ticks(ticks.values(), 1)
                : ticks;
    }

    void paint(String epochs) {
        paintValues();
        paintEpochs(epochs);
    }

    private void paintValues() {
        Ticks ticks = valueTicks(unit, scale.range(), scale.height());
        g.setLineWidth(1);
        g.setLineDashes();
        for (double value : ticks.values()) {
            double y = crisp(scale.py(value));
            g.setStroke(drawing.color(Ink.LINE));
            g.strokeLine(scale.left(), y, scale.right(), y);
            String label = unit.tick(value, ticks.decimals());
            text(label, scale.left() - 8, y, TextAlignment.RIGHT);
        }
    }

    private void paintEpochs(String title) {
        int most = (int) Math.max(1, Math.min(12, scale.width() / 70));
        Ticks ticks = Ticks.epochs(scale.epochs(), most);
        for (double value : ticks.values()) {
            double x = scale.px(value);
            g.setStroke(drawing.color(Ink.LINE));
            g.strokeLine(crisp(x), scale.bottom(), crisp(x), scale.bottom() + 4);
            String label = CurveUnit.PLAIN.tick(value, ticks.decimals());
            text(label, x, scale.bottom() + 13, TextAlignment.CENTER);
        }
        double middle = scale.left() + scale.width() / 2;
        text(title, middle, scale.bottom() + 30, TextAlignment.CENTER);
    }

    private void text(String line, double x, double y, TextAlignment alignment) {
        g.setFill(drawing.color(Ink.MUTED));
        g.setFont(drawing.font(CurvePainter.LABEL_SIZE, FontWeight.NORMAL));
        g.setTextAlign(alignment);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(line, x, y);
    }
}

package dev.secateur.ui.training;

import static dev.secateur.ui.training.CurveScale.crisp;

import dev.secateur.ui.control.Drawing;
import dev.secateur.ui.control.Ink;
import dev.secateur.ui.control.RunSymbol;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Paints the curves of several networks: validation whole, train dashed. */
final class OverlayPainter {
    private static final double SYMBOL_EVERY = 90;

    private final Drawing drawing;
    private final GraphicsContext g;
    private final OverlayData data;
    private final CurveScale scale;
    private final Font plain;

    OverlayPainter(Drawing drawing, GraphicsContext g, OverlayData data, CurveScale scale) {
        this.drawing = drawing;
        this.g = g;
        this.data = data;
        this.scale = scale;
        this.plain = drawing.font(CurvePainter.LABEL_SIZE, FontWeight.NORMAL);
    }

    void paint(String axisTitle) {
        values();
        epochs(axisTitle);
        // One made of another has its curve too, and goes on: it must not hide it.
        for (int i = data.runs().size() - 1; i >= 0; i--) {
            curve(data.runs().get(i).train(), RunSymbol.of(i), true);
        }
        for (int i = data.runs().size() - 1; i >= 0; i--) {
            curve(data.runs().get(i).validation(), RunSymbol.of(i), false);
        }
    }

    private void values() {
        Ticks ticks = CurvePainter.valueTicks(data.unit(), scale.range(), scale.height());
        g.setLineWidth(1);
        g.setLineDashes();
        for (double value : ticks.values()) {
            double y = crisp(scale.py(value));
            g.setStroke(drawing.color(Ink.LINE));
            g.strokeLine(scale.left(), y, scale.right(), y);
            String label = data.unit().tick(value, ticks.decimals());
            text(label, scale.left() - 8, y, TextAlignment.RIGHT);
        }
    }

    private void epochs(String title) {
        int most = (int) Math.max(1, Math.min(12, scale.width() / 70));
        Ticks ticks = Ticks.whole(scale.last(), most);
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

    private void curve(CurveSeries series, RunSymbol symbol, boolean isTrain) {
        if (series.size() == 0) {
            return;
        }
        Decimation thin = Decimation.of(series, 0, scale.last() / Math.max(1, scale.width()));
        double[] x = thin.x();
        double[] y = thin.y();
        for (int i = 0; i < x.length; i++) {
            x[i] = scale.px(x[i]);
            y[i] = scale.py(y[i]);
        }
        g.setStroke(drawing.color(symbol.ink(), isTrain ? 0.65 : 1));
        g.setLineWidth(isTrain ? 1.3 : 2);
        g.setLineDashes(isTrain ? new double[] {4, 4} : new double[0]);
        g.strokePolyline(x, y, x.length);
        g.setLineDashes();
        if (!isTrain) {
            g.setFill(drawing.color(symbol.ink()));
            symbols(x, y, symbol);
        }
    }

    private void symbols(double[] x, double[] y, RunSymbol symbol) {
        double next = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            if (x[i] >= next || i == x.length - 1) {
                symbol.paint(g, x[i], y[i]);
                next = x[i] + SYMBOL_EVERY;
            }
        }
    }

    private void text(String line, double x, double y, TextAlignment alignment) {
        g.setFill(drawing.color(Ink.MUTED));
        g.setFont(plain);
        g.setTextAlign(alignment);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(line, x, y);
    }
}

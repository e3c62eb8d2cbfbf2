package dev.secateur.ui.training;

import dev.secateur.ui.control.Drawing;
import dev.secateur.ui.control.RunSymbol;
import javafx.scene.canvas.GraphicsContext;

/** Paints the curves of several networks: validation whole, train dashed. */
final class OverlayPainter {
    private static final double SYMBOL_EVERY = 90;

    private final Drawing drawing;
    private final GraphicsContext g;
    private final OverlayData data;
    private final CurveScale scale;

    OverlayPainter(Drawing drawing, GraphicsContext g, OverlayData data, CurveScale scale) {
        this.drawing = drawing;
        this.g = g;
        this.data = data;
        this.scale = scale;
    }

    void paint(String axisTitle) {
        new CurveAxes(drawing, g, data.unit(), scale).paint(axisTitle);
        // One made of another has its curve too, and goes on: it must not hide it.
        for (int i = data.runs().size() - 1; i >= 0; i--) {
            curve(data.runs().get(i).train(), RunSymbol.of(i), true);
        }
        for (int i = data.runs().size() - 1; i >= 0; i--) {
            curve(data.runs().get(i).validation(), RunSymbol.of(i), false);
        }
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
}

package dev.secateur.ui.training;

import dev.secateur.ui.control.Drawing;
import dev.secateur.ui.control.RunSymbol;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;

/** Paints the curves of other runs: validation whole, train dashed, between what they lie faint. */
final class OverlayPainter {
    private static final double SYMBOL_EVERY = 90;
    private static final double BAND = 0.16;

    private final Drawing drawing;
    private final GraphicsContext g;
    private final CurveScale scale;

    OverlayPainter(Drawing drawing, GraphicsContext g, CurveScale scale) {
        this.drawing = drawing;
        this.g = g;
        this.scale = scale;
    }

    void paint(List<CurveOverlay> overlays) {
        overlays.forEach(overlay -> band(overlay.validation(), overlay.symbol()));
        // One made of another has its curve too, and goes on: it must not hide it.
        for (int i = overlays.size() - 1; i >= 0; i--) {
            curve(overlays.get(i).train().mean(), overlays.get(i).symbol(), true);
        }
        for (int i = overlays.size() - 1; i >= 0; i--) {
            curve(overlays.get(i).validation().mean(), overlays.get(i).symbol(), false);
        }
    }

    private void band(CurveSpread spread, RunSymbol symbol) {
        if (spread.runs() < 2 || spread.mean().size() == 0) {
            return;
        }
        g.setFill(drawing.color(symbol.ink(), BAND));
        g.beginPath();
        edge(scale.thinned(spread.high()), false);
        edge(scale.thinned(spread.low()), true);
        g.closePath();
        g.fill();
    }

    private void edge(Decimation curve, boolean backwards) {
        double[] x = curve.x();
        double[] y = curve.y();
        for (int i = 0; i < x.length; i++) {
            int at = backwards ? x.length - 1 - i : i;
            g.lineTo(scale.px(x[at]), scale.py(y[at]));
        }
    }

    private void curve(CurveSeries series, RunSymbol symbol, boolean isTrain) {
        if (series.size() == 0) {
            return;
        }
        Decimation thin = scale.thinned(series);
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

package dev.secateur.ui.units;

import static dev.secateur.ui.control.Drawing.crisp;

import dev.secateur.ui.control.Drawing;
import dev.secateur.ui.control.Ink;
import dev.secateur.ui.control.Localization;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Paints the ranked units as bars, the threshold, and the units on both sides of it. */
final class RankingPainter {
    static final double PICTURE = 40;
    static final double STRIP = 74;

    private static final double CELL = 48;
    private static final double DOT = 2.2;
    private static final double RIM = 1.2;

    private final Drawing drawing;
    private final GraphicsContext g;
    private final RankingData data;
    private final RankingScale scale;
    private final UnitImages images;
    private final Localization texts;

    RankingPainter(
            Drawing drawing,
            GraphicsContext g,
            RankingData data,
            RankingScale scale,
            UnitImages images,
            Localization texts) {
        this.drawing = drawing;
        this.g = g;
        this.data = data;
        this.scale = scale;
        this.images = images;
        this.texts = texts;
    }

    void paint(int threshold, int pointed) {
        g.setTextBaseline(VPos.CENTER);
        for (int place = 0; place < data.count(); place++) {
            bar(place, place == pointed);
        }
        g.setFill(drawing.color(Ink.LINE));
        g.fillRect(scale.left(), scale.bottom(), scale.width(), 1);
        dots();
        threshold(threshold);
        strip(threshold);
    }

    private void bar(int place, boolean isPointedAt) {
        double gap = scale.step() > 4 ? 1 : 0;
        double top = Math.min(scale.y(data.height(place)), scale.bottom() - 1);
        Ink ink =
                switch (data.state(place)) {
                    case KEPT -> Ink.KEPT;
                    case GOES, BY_HAND -> Ink.PRUNED;
                    case GONE -> Ink.LINE;
                };
        g.setFill(drawing.color(ink, isPointedAt ? 0.6 : 1));
        double width = Math.max(0.5, scale.step() - gap);
        g.fillRect(scale.x(place), top, width, scale.bottom() - top);
        if (data.state(place) == UnitState.BY_HAND) {
            double middle = scale.x(place) + scale.step() / 2;
            cross(middle, top - 6);
        }
    }

    private void cross(double x, double y) {
        g.setStroke(drawing.color(Ink.PRUNED));
        g.setLineWidth(1.6);
        g.strokeLine(x - 3, y - 3, x + 3, y + 3);
        g.strokeLine(x + 3, y - 3, x - 3, y + 3);
    }

    private void dots() {
        for (int place = 0; place < data.count() && !data.activations().isEmpty(); place++) {
            double x = scale.x(place) + scale.step() / 2;
            double y = scale.y(data.activations().get(data.unit(place)));
            // A rim, because a dot may lie on its bar.
            dot(Ink.PANEL, x, y, DOT + RIM);
            dot(Ink.VALIDATION, x, y, DOT);
        }
    }

    private void dot(Ink ink, double x, double y, double radius) {
        g.setFill(drawing.color(ink));
        g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private void threshold(int place) {
        double x = crisp(scale.x(place));
        g.setStroke(drawing.color(Ink.TEXT));
        g.setLineWidth(1.5);
        g.strokeLine(x, scale.top() - 14, x, scale.bottom());
        double y = scale.top() + scale.height() / 2;
        g.setFill(drawing.color(Ink.PANEL));
        g.fillOval(x - 8, y - 8, 16, 16);
        g.strokeOval(x - 8, y - 8, 16, 16);
        g.strokeLine(x - 4, y, x + 4, y);
        g.strokePolyline(new double[] {x - 2, x - 5, x - 2}, new double[] {y - 3, y, y + 3}, 3);
        g.strokePolyline(new double[] {x + 2, x + 5, x + 2}, new double[] {y - 3, y, y + 3}, 3);
    }

    /** The units that go last and those that would go next, as many as there is room for. */
    private void strip(int threshold) {
        int half = (int) ((scale.width() / 2 - 10) / CELL);
        double middle = scale.left() + scale.width() / 2;
        double y = scale.bottom() + 26;
        g.setStroke(drawing.color(Ink.TEXT));
        g.setLineWidth(1.5);
        g.strokeLine(crisp(middle), y - 14, crisp(middle), y + PICTURE + 14);
        label("ranking.goes-last", middle - 8, TextAlignment.RIGHT);
        label("ranking.goes-next", middle + 8, TextAlignment.LEFT);
        UnitPainter painter = new UnitPainter(drawing, g);
        for (int i = 1; i <= half; i++) {
            unit(painter, threshold - i, middle - 6 - i * CELL + (CELL - PICTURE) / 2, y);
            unit(painter, threshold + i - 1, middle + 6 + (i - 1) * CELL, y);
        }
    }

    private void label(String key, double x, TextAlignment align) {
        g.setTextAlign(align);
        g.setFont(drawing.font(11, FontWeight.NORMAL));
        g.setFill(drawing.color(Ink.MUTED));
        g.fillText(texts.text(key), x, scale.bottom() + 15);
    }

    private void unit(UnitPainter painter, int place, double x, double y) {
        if (place >= 0 && place < data.count()) {
            int unit = data.unit(place);
            var image = images.of(data.sheet(), unit, drawing);
            painter.picture(image, data.state(place), x, y, PICTURE);
            painter.number(unit, false, x + PICTURE / 2, y + PICTURE + 9);
        }
    }
}

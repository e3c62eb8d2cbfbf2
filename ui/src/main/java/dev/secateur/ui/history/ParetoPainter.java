package dev.secateur.ui.history;

import static dev.secateur.ui.control.Drawing.crisp;

import dev.secateur.ui.control.Drawing;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Ink;
import dev.secateur.ui.control.Ticks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Paints revisions as dots, those on the front filled, and the front as stairs. */
final class ParetoPainter {
    static final double FONT = 11;
    private static final double DOT = 4.5;
    private static final double RING = 9;
    private static final double WIDEST_NAME = 130;
    private static final double LINE = 14;

    private final Drawing drawing;
    private final GraphicsContext g;
    private final ParetoData data;
    private final ParetoScale scale;
    private final Font plain;
    private final Font bold;

    ParetoPainter(Drawing drawing, GraphicsContext g, ParetoData data, ParetoScale scale) {
        this.drawing = drawing;
        this.g = g;
        this.data = data;
        this.scale = scale;
        this.plain = drawing.font(FONT, FontWeight.NORMAL);
        this.bold = drawing.font(FONT, FontWeight.SEMI_BOLD);
    }

    /** A label of the axis of accuracies. */
    static String accuracy(double value, double step) {
        return Figures.fixed(value * 100, Math.max(0, Ticks.decimals(step) - 2)) + "\u202f%";
    }

    void paint(String axisTitle) {
        g.setTextBaseline(VPos.CENTER);
        g.setLineDashes();
        accuracies();
        costs(axisTitle);
        front();
        Set<ParetoPoint> best = new HashSet<>(data.front());
        data.points().forEach(point -> dot(point, best.contains(point)));
        names();
    }

    private void accuracies() {
        g.setLineWidth(1);
        for (double value : scale.accuracies()) {
            double y = crisp(scale.py(value));
            g.setStroke(drawing.color(Ink.LINE));
            g.strokeLine(scale.left(), y, scale.right(), y);
            text(accuracy(value, scale.step()), scale.left() - 8, y, TextAlignment.RIGHT);
        }
    }

    private void costs(String title) {
        double y = scale.bottom();
        for (double cost : scale.costs()) {
            double x = crisp(scale.px(cost));
            g.setStroke(drawing.color(Ink.LINE));
            g.strokeLine(x, y, x, y + 4);
            text(data.measure().text(cost), x, y + 13, TextAlignment.CENTER);
        }
        text(title, scale.left() + scale.width() / 2, y + 30, TextAlignment.CENTER);
    }

    /** Between two revisions there is nothing better than the cheaper one. */
    private void front() {
        g.setStroke(drawing.color(Ink.VALIDATION));
        g.setLineWidth(2);
        g.beginPath();
        for (int i = 0; i < data.front().size(); i++) {
            ParetoPoint point = data.front().get(i);
            double x = scale.px(point.cost());
            if (i == 0) {
                g.moveTo(x, scale.bottom());
            } else {
                g.lineTo(x, scale.py(data.front().get(i - 1).accuracy()));
            }
            g.lineTo(x, scale.py(point.accuracy()));
        }
        if (!data.front().isEmpty()) {
            double best = data.front().get(data.front().size() - 1).accuracy();
            g.lineTo(scale.right(), scale.py(best));
        }
        g.stroke();
    }

    private void dot(ParetoPoint point, boolean isBest) {
        double x = scale.px(point.cost());
        double y = scale.py(point.accuracy());
        g.setLineWidth(2);
        g.setFill(drawing.color(isBest ? Ink.VALIDATION : Ink.PANEL));
        g.setStroke(drawing.color(isBest ? Ink.VALIDATION : Ink.MUTED));
        g.fillOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
        g.strokeOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
        if (point.isShown()) {
            g.setStroke(drawing.color(Ink.KEPT));
            g.strokeOval(x - RING, y - RING, 2 * RING, 2 * RING);
        }
    }

    /** Each name where it hides no dot and no other name, that of the shown one first. */
    private void names() {
        List<Rectangle2D> taken = new ArrayList<>();
        for (ParetoPoint point : data.points()) {
            double half = point.isShown() ? RING : DOT;
            taken.add(around(scale.px(point.cost()), scale.py(point.accuracy()), half));
        }
        taken.addAll(stairs());
        data.points().stream()
                .sorted((a, b) -> Boolean.compare(b.isShown(), a.isShown()))
                .forEach(point -> name(point, taken));
    }

    /** What the line of the front covers. */
    private List<Rectangle2D> stairs() {
        List<Rectangle2D> stairs = new ArrayList<>();
        for (int i = 0; i < data.front().size(); i++) {
            boolean isLast = i == data.front().size() - 1;
            ParetoPoint point = data.front().get(i);
            double x = scale.px(point.cost());
            double y = scale.py(point.accuracy());
            double end = isLast ? scale.right() : scale.px(data.front().get(i + 1).cost());
            double below = i == 0 ? scale.bottom() : scale.py(data.front().get(i - 1).accuracy());
            stairs.add(new Rectangle2D(x, y - 1, Math.max(0, end - x), 2));
            stairs.add(new Rectangle2D(x - 1, y, 2, Math.max(0, below - y)));
        }
        return stairs;
    }

    private static Rectangle2D around(double x, double y, double half) {
        return new Rectangle2D(x - half, y - half, 2 * half, 2 * half);
    }

    private void name(ParetoPoint point, List<Rectangle2D> taken) {
        Font font = point.isShown() ? bold : plain;
        String name = drawing.ruler().elide(point.name(), font, WIDEST_NAME);
        double width = drawing.ruler().width(name, font);
        double x = scale.px(point.cost());
        double y = scale.py(point.accuracy());
        double away = RING + 4;
        for (double[] corner :
                new double[][] {
                    {x + 6, y + 5},
                    {x - 6 - width, y - LINE - 2},
                    {x + away, y - LINE / 2},
                    {x - away - width, y - LINE / 2},
                    {x - width / 2, y - away - LINE},
                    {x - width / 2, y + away},
                    {x - away - width, y + 5}
                }) {
            Rectangle2D place = new Rectangle2D(corner[0], corner[1], width, LINE);
            if (isFree(place, taken)) {
                taken.add(place);
                g.setFill(drawing.color(point.isShown() ? Ink.TEXT : Ink.MUTED));
                g.setFont(font);
                g.setTextAlign(TextAlignment.LEFT);
                g.fillText(name, corner[0], corner[1] + LINE / 2);
                return;
            }
        }
    }

    private boolean isFree(Rectangle2D place, List<Rectangle2D> taken) {
        return place.getMinX() >= scale.left()
                && place.getMaxX() <= scale.right()
                && place.getMinY() >= scale.top() - LINE
                && place.getMaxY() <= scale.bottom()
                && taken.stream().noneMatch(place::intersects);
    }

    private void text(String text, double x, double y, TextAlignment alignment) {
        g.setFill(drawing.color(Ink.MUTED));
        g.setFont(plain);
        g.setTextAlign(alignment);
        g.fillText(text, x, y);
    }
}

package dev.secateur.ui.map;

import dev.secateur.model.network.LayerInfo;
import dev.secateur.ui.control.Drawing;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Ink;
import dev.secateur.ui.map.GraphLayout.Box;
import dev.secateur.ui.map.GraphLayout.Edge;
import dev.secateur.ui.map.GraphLayout.Point;
import java.util.List;
import java.util.OptionalDouble;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Paints the boxes and lines that are seen, in the map's own units of length. */
final class MapPainter {
    /** Texts on the colour must stay readable. */
    static final double STRONGEST = 0.62;

    private static final double FONT = 11.5;
    private static final double ROUND = 12;
    private static final double PADDING = 12;

    /** Where no more could be read than a name, no more is written. */
    private static final double READABLE = 0.45;

    /** The size of names from afar, in pixels. */
    private static final double AFAR = 10;

    /** With less room than this, in pixels, a name would be an ellipsis. */
    private static final double LEAST_ROOM = 24;

    private final Drawing drawing;
    private final GraphicsContext g;
    private final MapData data;
    private final MapTexts texts;
    private final MapViewport seen;
    private final double width;
    private final double height;

    MapPainter(
            Drawing drawing,
            GraphicsContext g,
            MapData data,
            MapTexts texts,
            MapViewport seen,
            double width,
            double height) {
        this.drawing = drawing;
        this.g = g;
        this.data = data;
        this.texts = texts;
        this.seen = seen;
        this.width = width;
        this.height = height;
    }

    void paint() {
        g.save();
        g.translate(seen.left(), seen.top());
        g.scale(seen.scale(), seen.scale());
        g.setTextBaseline(VPos.CENTER);
        data.layout().edges().forEach(this::line);
        for (int node = 0; node < data.layout().boxes().size(); node++) {
            if (isSeen(data.layout().boxes().get(node))) {
                box(node);
            }
        }
        g.restore();
    }

    private boolean isSeen(Box box) {
        return box.bottom() >= seen.y(0)
                && box.y() <= seen.y(height)
                && box.x() + box.width() >= seen.x(0)
                && box.x() <= seen.x(width);
    }

    private void line(Edge edge) {
        List<Point> points = edge.points();
        g.setStroke(drawing.color(Ink.MUTED, 0.8));
        g.setLineWidth(1.3);
        g.beginPath();
        g.moveTo(points.get(0).x(), points.get(0).y());
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            double middle = (from.y() + to.y()) / 2;
            g.bezierCurveTo(from.x(), middle, to.x(), middle, to.x(), to.y());
        }
        g.stroke();
        Point end = points.get(points.size() - 1);
        g.setFill(drawing.color(Ink.MUTED));
        g.fillPolygon(
                new double[] {end.x() - 4, end.x() + 4, end.x()},
                new double[] {end.y() - 7, end.y() - 7, end.y() - 1},
                3);
    }

    private void box(int node) {
        Box box = data.layout().boxes().get(node);
        OptionalDouble sparsity = data.sparsity().get(node);
        boolean isChosen = node == data.chosen();
        fill(box, drawing.color(sparsity.isPresent() ? Ink.PANEL : Ink.INSET));
        sparsity.ifPresent(s -> fill(box, drawing.color(Ink.PRUNED, STRONGEST * s)));
        g.setStroke(isChosen ? drawing.color(Ink.KEPT) : drawing.color(Ink.MUTED, 0.45));
        g.setLineWidth(isChosen ? 2.5 : 1);
        g.strokeRoundRect(box.x(), box.y(), box.width(), box.height(), ROUND, ROUND);
        if (seen.scale() >= READABLE) {
            texts(data.graph().nodes().get(node), box, sparsity);
        } else {
            name(data.graph().nodes().get(node), box);
        }
    }

    /** As large on the screen however far away, where the box has room for that. */
    private void name(MapNode node, Box box) {
        double pixel = 1 / seen.scale();
        double room = box.width() - 6 * pixel;
        if (box.height() >= AFAR * pixel && room >= LEAST_ROOM * pixel) {
            Font font = drawing.font(AFAR * pixel, FontWeight.NORMAL);
            String name = drawing.ruler().elide(texts.name(node), font, room);
            g.setTextAlign(TextAlignment.CENTER);
            write(name, box.centre(), box.y() + box.height() / 2, font, Ink.TEXT);
        }
    }

    private void fill(Box box, Color color) {
        g.setFill(color);
        g.fillRoundRect(box.x(), box.y(), box.width(), box.height(), ROUND, ROUND);
    }

    private void texts(MapNode node, Box box, OptionalDouble sparsity) {
        if (!node.isLarge()) {
            String shape = texts.shape(node);
            double room = box.width() - 3 * PADDING - drawing.ruler().width(shape, plain());
            left(texts.kind(node), box, 0.5, plain(), Ink.MUTED, room);
            right(shape, box, 0.5, plain(), Ink.MUTED);
            return;
        }
        LayerInfo layer = node.layer().orElseThrow();
        String share = sparsity.isPresent() ? Figures.percent(sparsity.getAsDouble()) : "";
        double room = box.width() - 3 * PADDING;
        double named = room - drawing.ruler().width(share, plain());
        left(texts.name(node), box, 0.22, bold(), Ink.TEXT, named);
        right(share, box, 0.22, plain(), Ink.TEXT);
        String shape = texts.shape(node);
        left(
                texts.kind(node),
                box,
                0.51,
                plain(),
                Ink.TEXT,
                room - drawing.ruler().width(shape, plain()));
        right(shape, box, 0.51, plain(), Ink.TEXT);
        left(texts.figures(layer), box, 0.79, plain(), Ink.TEXT, room + PADDING);
    }

    private void left(String text, Box box, double down, Font font, Ink ink, double room) {
        g.setTextAlign(TextAlignment.LEFT);
        write(
                drawing.ruler().elide(text, font, room),
                box.x() + PADDING,
                box.y() + down * box.height(),
                font,
                ink);
    }

    private void right(String text, Box box, double down, Font font, Ink ink) {
        g.setTextAlign(TextAlignment.RIGHT);
        write(text, box.x() + box.width() - PADDING, box.y() + down * box.height(), font, ink);
    }

    private void write(String text, double x, double y, Font font, Ink ink) {
        g.setFont(font);
        g.setFill(drawing.color(ink));
        g.fillText(text, x, y);
    }

    private Font plain() {
        return drawing.font(FONT, FontWeight.NORMAL);
    }

    private Font bold() {
        return drawing.font(FONT + 0.5, FontWeight.BOLD);
    }
}

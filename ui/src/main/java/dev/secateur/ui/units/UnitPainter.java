package dev.secateur.ui.units;

import dev.secateur.ui.control.Drawing;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Ink;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Paints a unit: its picture, its state around and over it, its number beneath. */
final class UnitPainter {
    private static final double FRAME = 2.5;

    private final Drawing drawing;
    private final GraphicsContext g;

    UnitPainter(Drawing drawing, GraphicsContext g) {
        this.drawing = drawing;
        this.g = g;
    }

    /** A picture in a square, as large as it fits. */
    void picture(Image image, UnitState state, double x, double y, double side) {
        double scale = Math.min(side / image.getWidth(), side / image.getHeight());
        double width = image.getWidth() * scale;
        double height = image.getHeight() * scale;
        g.setImageSmoothing(scale < 1);
        g.setGlobalAlpha(state == UnitState.KEPT ? 1 : 0.4);
        g.drawImage(image, x + (side - width) / 2, y + (side - height) / 2, width, height);
        g.setGlobalAlpha(1);
        mark(state, x, y, side);
    }

    /** The sign of a state in and around a square. */
    void mark(UnitState state, double x, double y, double side) {
        switch (state) {
            case KEPT -> frame(Ink.LINE, 1, x, y, side);
            case GOES -> frame(Ink.PRUNED, FRAME, x, y, side);
            case BY_HAND -> {
                frame(Ink.PRUNED, FRAME, x, y, side);
                cross(Ink.PRUNED, x, y, side);
            }
            case GONE -> {
                frame(Ink.LINE, 1, x, y, side);
                cross(Ink.MUTED, x, y, side);
            }
        }
    }

    private void frame(Ink ink, double thickness, double x, double y, double side) {
        g.setStroke(drawing.color(ink));
        g.setLineWidth(thickness);
        double inset = thickness / 2;
        g.strokeRect(x + inset, y + inset, side - thickness, side - thickness);
    }

    private void cross(Ink ink, double x, double y, double side) {
        double from = side * 0.2;
        double to = side * 0.8;
        g.setStroke(drawing.color(ink));
        g.setLineWidth(2);
        g.strokeLine(x + from, y + from, x + to, y + to);
        g.strokeLine(x + to, y + from, x + from, y + to);
    }

    void number(int unit, boolean isPointedAt, double middle, double y) {
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.setFont(drawing.font(10.5, isPointedAt ? FontWeight.BOLD : FontWeight.NORMAL));
        g.setFill(drawing.color(isPointedAt ? Ink.TEXT : Ink.MUTED));
        g.fillText(Figures.count(unit + 1), middle, y);
    }
}

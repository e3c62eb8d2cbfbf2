package dev.secateur.ui.evaluation;

import dev.secateur.ui.control.Drawing;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Ink;
import dev.secateur.ui.export.Figure;
import dev.secateur.ui.export.Matrix;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Paints a confusion matrix, or what became of one. */
final class MatrixPainter {
    static final double NAME_SIZE = 11.5;
    private static final int MOST_WITH_TEXT = 20;
    private static final double[] COUNT_SIZES = {13, 12, 11, 10, 9};

    private final Drawing drawing;
    private final GraphicsContext g;
    private final ConfusionData data;
    private final ConfusionData baseline;
    private final MatrixLayout layout;
    private final CellScale right;
    private final CellScale wrong;

    MatrixPainter(
            Drawing drawing,
            GraphicsContext g,
            ConfusionData data,
            ConfusionData baseline,
            MatrixLayout layout) {
        this.drawing = drawing;
        this.g = g;
        this.data = data;
        this.baseline = baseline;
        this.layout = layout;
        Color panel = drawing.color(Ink.PANEL);
        Color text = drawing.color(Ink.TEXT);
        right = new CellScale(panel, drawing.color(Ink.KEPT), text);
        wrong = new CellScale(panel, drawing.color(Ink.TROUBLE), text);
    }

    void paint(String actual, String predicted) {
        paintCells();
        paintCounts();
        paintGrid();
        paintNames();
        Font bold = drawing.font(NAME_SIZE, FontWeight.SEMI_BOLD);
        double width = layout.size() * layout.cellWidth();
        text(predicted, layout.left() + width / 2, 9, TextAlignment.CENTER, bold, Ink.MUTED);
        text(actual, layout.nameWidth(), layout.top() - 9, TextAlignment.RIGHT, bold, Ink.MUTED);
    }

    /** The counts as they would be painted, in the same colours. */
    Figure figure(String title) {
        int size = data.size();
        double[] counts = new double[size * size];
        int[] colors = new int[size * size];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = count(i / size, i % size);
            colors[i] = argb(color(i / size, i % size));
        }
        List<String> names = data.classes();
        return Figure.of("confusion", new Matrix(title, names, names, counts, colors, true));
    }

    private static int argb(Color color) {
        int red = (int) Math.round(color.getRed() * 255);
        int green = (int) Math.round(color.getGreen() * 255);
        int blue = (int) Math.round(color.getBlue() * 255);
        return 0xFF << 24 | red << 16 | green << 8 | blue;
    }

    private void paintCells() {
        for (int row = 0; row < layout.size(); row++) {
            for (int column = 0; column < layout.size(); column++) {
                g.setFill(color(row, column));
                g.fillRect(
                        layout.x(column), layout.y(row), layout.cellWidth(), layout.cellHeight());
            }
        }
    }

    private Color color(int row, int column) {
        boolean diagonal = row == column;
        if (baseline == null) {
            return (diagonal ? right : wrong).at(data.share(row, column));
        }
        double change = data.share(row, column) - baseline.share(row, column);
        boolean better = diagonal ? change > 0 : change < 0;
        // Even a great change is few examples of a class: a tenth of them is full colour.
        return (better ? right : wrong).at(Math.abs(change) * 10);
    }

    private void paintCounts() {
        Font font = countFont();
        if (font == null) {
            return;
        }
        for (int row = 0; row < layout.size(); row++) {
            for (int column = 0; column < layout.size(); column++) {
                long count = count(row, column);
                Ink ink = count == 0 ? Ink.MUTED : Ink.TEXT;
                double x = layout.x(column) + layout.cellWidth() / 2;
                double y = layout.y(row) + layout.cellHeight() / 2;
                text(text(count), x, y, TextAlignment.CENTER, font, ink);
            }
        }
    }

    private Font countFont() {
        if (layout.size() > MOST_WITH_TEXT) {
            return null;
        }
        for (double size : COUNT_SIZES) {
            Font font = drawing.font(size, FontWeight.NORMAL);
            if (size + 3 <= layout.cellHeight() && widestCount(font) + 5 <= layout.cellWidth()) {
                return font;
            }
        }
        return null;
    }

    private double widestCount(Font font) {
        double widest = 0;
        for (int row = 0; row < layout.size(); row++) {
            for (int column = 0; column < layout.size(); column++) {
                widest = Math.max(widest, drawing.ruler().width(text(count(row, column)), font));
            }
        }
        return widest;
    }

    private long count(int row, int column) {
        long count = data.counts()[row][column];
        return baseline == null ? count : count - baseline.counts()[row][column];
    }

    private String text(long count) {
        if (count == 0) {
            return "·";
        }
        return (baseline != null && count > 0 ? "+" : "") + Figures.count(count);
    }

    private void paintGrid() {
        g.setStroke(drawing.color(Ink.LINE));
        g.setLineWidth(1);
        double right = layout.x(layout.size());
        double bottom = layout.y(layout.size());
        boolean dense = layout.cellWidth() < 8 || layout.cellHeight() < 8;
        for (int i = 0; i <= layout.size(); i += dense ? layout.size() : 1) {
            double x = Math.floor(layout.x(i)) + 0.5;
            double y = Math.floor(layout.y(i)) + 0.5;
            g.strokeLine(x, layout.top(), x, bottom);
            g.strokeLine(layout.left(), y, right, y);
        }
    }

    private void paintNames() {
        Font font = drawing.font(NAME_SIZE, FontWeight.NORMAL);
        int every = (int) Math.ceil((NAME_SIZE + 3) / layout.cellHeight());
        for (int i = 0; i < layout.size(); i += every) {
            String name = elided(i, font, layout.nameWidth());
            double y = layout.y(i) + layout.cellHeight() / 2;
            text(name, layout.nameWidth(), y, TextAlignment.RIGHT, font, Ink.TEXT);
        }
        int aside = (int) Math.ceil((NAME_SIZE + 3) * 1.42 / layout.cellWidth());
        for (int i = 0; i < layout.size(); i += layout.upright() ? 1 : aside) {
            paintColumnName(i, font);
        }
    }

    private void paintColumnName(int column, Font font) {
        double x = layout.x(column) + layout.cellWidth() / 2;
        double y = layout.top() - 9;
        if (layout.upright()) {
            text(data.classes().get(column), x, y, TextAlignment.CENTER, font, Ink.TEXT);
            return;
        }
        g.save();
        g.translate(x, y + 2);
        g.rotate(-45);
        double room = (layout.top() - MatrixLayout.TITLE) * Math.sqrt(2) - 16;
        text(elided(column, font, room), 0, 0, TextAlignment.LEFT, font, Ink.TEXT);
        g.restore();
    }

    private String elided(int index, Font font, double width) {
        return drawing.ruler().elide(data.classes().get(index), font, width);
    }

    private void text(
            String line, double x, double y, TextAlignment alignment, Font font, Ink ink) {
        g.setFill(drawing.color(ink));
        g.setFont(font);
        g.setTextAlign(alignment);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(line, x, y);
    }
}

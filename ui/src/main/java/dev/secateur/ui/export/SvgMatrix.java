package dev.secateur.ui.export;

import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Ink;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/** Draws a matrix: a rectangle for each run of cells of one colour, and names where they fit. */
final class SvgMatrix {
    static final double HEIGHT = 560;
    private static final double TOP = 64;
    private static final double SIDE = 24;
    private static final double FONT = 11;
    private static final double PER_LETTER = 6.6;
    private static final double LONGEST = 150;

    private final SvgPen svg;
    private final Matrix matrix;
    private final double left;
    private final double cellWidth;
    private final double cellHeight;

    SvgMatrix(SvgPen svg, Matrix matrix, double width) {
        this.svg = svg;
        this.matrix = matrix;
        double high = HEIGHT - TOP - SIDE;
        cellHeight = high / matrix.rows().size();
        left = cellHeight >= FONT ? SIDE + longest(matrix.rows()) : SIDE;
        cellWidth = (width - left - SIDE) / matrix.columns().size();
    }

    private static double longest(List<String> names) {
        return Math.min(
                LONGEST, names.stream().mapToInt(String::length).max().orElse(0) * PER_LETTER + 8);
    }

    void draw() throws XMLStreamException {
        svg.group("shape-rendering", "crispEdges");
        for (int row = 0; row < matrix.rows().size(); row++) {
            runs(row);
        }
        svg.endGroup();
        names();
        if (matrix.written()) {
            values();
        }
    }

    private void runs(int row) throws XMLStreamException {
        int columns = matrix.columns().size();
        int from = 0;
        while (from < columns) {
            int to = from + 1;
            while (to < columns && matrix.color(row, to) == matrix.color(row, from)) {
                to++;
            }
            if (matrix.color(row, from) >>> 24 != 0) {
                svg.element(
                        "rect",
                        "x",
                        left + from * cellWidth,
                        "y",
                        TOP + row * cellHeight,
                        "width",
                        (to - from) * cellWidth,
                        "height",
                        cellHeight,
                        "fill",
                        hex(matrix.color(row, from)));
            }
            from = to;
        }
    }

    static String hex(int argb) {
        return String.format(Locale.ROOT, "#%06X", argb & 0xFFFFFF);
    }

    private void names() throws XMLStreamException {
        String muted = svg.color(Ink.MUTED);
        for (int row = 0; cellHeight >= FONT && row < matrix.rows().size(); row++) {
            double y = TOP + (row + 0.5) * cellHeight + 4;
            svg.text(
                    matrix.rows().get(row),
                    left - 6,
                    y,
                    "text-anchor",
                    "end",
                    "fill",
                    muted,
                    "font-size",
                    FONT);
        }
        boolean fit = cellWidth >= longest(matrix.columns());
        for (int column = 0; fit && column < matrix.columns().size(); column++) {
            double x = left + (column + 0.5) * cellWidth;
            svg.text(
                    matrix.columns().get(column),
                    x,
                    TOP - 6,
                    "text-anchor",
                    "middle",
                    "fill",
                    muted,
                    "font-size",
                    FONT);
        }
    }

    private void values() throws XMLStreamException {
        for (int row = 0; row < matrix.rows().size(); row++) {
            for (int column = 0; column < matrix.columns().size(); column++) {
                svg.text(
                        Figures.count(Math.round(matrix.value(row, column))),
                        left + (column + 0.5) * cellWidth,
                        TOP + (row + 0.5) * cellHeight + 4,
                        "text-anchor",
                        "middle",
                        "fill",
                        ink(matrix.color(row, column)),
                        "font-size",
                        FONT);
            }
        }
    }

    /** Black on light cells, white on dark ones (luminance by ITU-R BT.601). */
    private static String ink(int argb) {
        double light =
                0.299 * (argb >> 16 & 0xFF) + 0.587 * (argb >> 8 & 0xFF) + 0.114 * (argb & 0xFF);
        return light > 140 ? "#000000" : "#FFFFFF";
    }
}

package dev.secateur.ui.units;

import java.util.stream.DoubleStream;

/**
 * How large units are drawn, how many stand side by side, and which of them are seen.
 *
 * @param count how many units there are
 * @param perRow how many stand side by side, at least 1
 * @param side of a picture
 */
record UnitGrid(int count, int perRow, double side) {
    /** Of pictures, where there is not room enough for larger ones of all units. */
    static final double LEAST = 56;

    private static final double[] SIDES = {128, 112, 96, 80, 68};
    private static final double GAP = 10;
    private static final double NUMBER = 24;

    static UnitGrid of(int count, double width, double height) {
        return DoubleStream.of(SIDES)
                .mapToObj(side -> sized(count, width, side))
                .filter(grid -> grid.perRow * grid.width() <= width && grid.height() <= height)
                .findFirst()
                .orElseGet(() -> sized(count, width, LEAST));
    }

    private static UnitGrid sized(int count, double width, double side) {
        return new UnitGrid(count, Math.max(1, (int) (width / (side + GAP))), side);
    }

    /** The room that a unit takes across. */
    double width() {
        return side + GAP;
    }

    /** The room that a unit takes down, with its number. */
    double rowHeight() {
        return side + NUMBER;
    }

    /** How high all rows are. */
    double height() {
        return rows() * rowHeight();
    }

    int rows() {
        return (count + perRow - 1) / perRow;
    }

    double x(int unit) {
        return unit % perRow * width();
    }

    double y(int unit) {
        int row = unit / perRow;
        return row * rowHeight();
    }

    /** The unit at a place; −1 where there is none. */
    int at(double x, double y) {
        int column = (int) Math.floor(x / width());
        int unit = (int) Math.floor(y / rowHeight()) * perRow + column;
        return column >= 0 && column < perRow && y >= 0 && unit < count ? unit : -1;
    }

    int firstSeen(double from) {
        return Math.max(0, (int) Math.floor(from / rowHeight()) * perRow);
    }

    int endSeen(double to) {
        return Math.min(count, ((int) Math.floor(to / rowHeight()) + 1) * perRow);
    }
}

package dev.secateur.ui.units;

/**
 * How many units stand side by side, and which of them are seen.
 *
 * @param count how many units there are
 * @param perRow how many stand side by side, at least 1
 * @param left where the first column begins
 */
record UnitGrid(int count, int perRow, double left) {
    static final double SIDE = 56;
    static final double WIDTH = 66;
    static final double HEIGHT = 80;

    static UnitGrid of(int count, double width) {
        int perRow = Math.max(1, (int) (width / WIDTH));
        return new UnitGrid(count, perRow, 0);
    }

    /** How high all rows are. */
    double height() {
        return rows() * HEIGHT;
    }

    int rows() {
        return (count + perRow - 1) / perRow;
    }

    double x(int unit) {
        return left + unit % perRow * WIDTH;
    }

    double y(int unit) {
        int row = unit / perRow;
        return row * HEIGHT;
    }

    /** The unit at a place; −1 where there is none. */
    int at(double x, double y) {
        int column = (int) Math.floor((x - left) / WIDTH);
        int unit = (int) Math.floor(y / HEIGHT) * perRow + column;
        return column >= 0 && column < perRow && y >= 0 && unit < count ? unit : -1;
    }

    int firstSeen(double from) {
        return Math.max(0, (int) Math.floor(from / HEIGHT) * perRow);
    }

    int endSeen(double to) {
        return Math.min(count, ((int) Math.floor(to / HEIGHT) + 1) * perRow);
    }
}

package dev.secateur.ui.evaluation;

/**
 * Where the cells of a matrix lie.
 *
 * @param left the left edge of the cells
 * @param top their upper edge
 * @param cellWidth the width of a cell
 * @param cellHeight the height of a cell
 * @param size how many cells there are in a row
 * @param upright whether the names of the columns lie flat above them, or else slant
 */
record MatrixLayout(
        double left, double top, double cellWidth, double cellHeight, int size, boolean upright) {
    static final double TITLE = 18;
    private static final double SLANT = Math.sqrt(0.5);
    private static final double LONGEST_NAME = 110;
    private static final double GAP = 8;
    private static final double NAME_HEIGHT = 20;
    private static final double WIDEST_CELL = 96;
    private static final double HIGHEST_CELL = 56;
    private static final double FLATTEST_CELL = 1.9;

    /** Fits a matrix into an area, given how wide its widest name is. */
    static MatrixLayout fit(int size, double widestName, double width, double height) {
        double name = Math.min(widestName, LONGEST_NAME);
        double left = Math.min(name, width / 4) + GAP;
        double flat = cellWidth(size, width - left, height - TITLE - NAME_HEIGHT);
        boolean upright = widestName + 6 <= flat;
        double head = upright ? NAME_HEIGHT : name * SLANT + GAP + 6;
        double overhang = upright ? 0 : name * SLANT;
        double cellHeight =
                Math.max(2, Math.min(HIGHEST_CELL, (height - TITLE - head) / Math.max(1, size)));
        double cellWidth = cellWidth(size, width - left - overhang, height - TITLE - head);
        return new MatrixLayout(
                left, TITLE + head, Math.floor(cellWidth), Math.floor(cellHeight), size, upright);
    }

    double x(int column) {
        return left + column * cellWidth;
    }

    double y(int row) {
        return top + row * cellHeight;
    }

    /** The column at a place; −1 outside. */
    int column(double x) {
        return index((x - left) / cellWidth);
    }

    /** The row at a place; −1 outside. */
    int row(double y) {
        return index((y - top) / cellHeight);
    }

    double nameWidth() {
        return left - GAP;
    }

    private int index(double place) {
        return place >= 0 && place < size ? (int) place : -1;
    }

    private static double cellWidth(int size, double width, double height) {
        double high = Math.min(HIGHEST_CELL, height / Math.max(1, size));
        double most = Math.min(WIDEST_CELL, high * FLATTEST_CELL);
        return Math.max(2, Math.min(most, width / Math.max(1, size)));
    }
}

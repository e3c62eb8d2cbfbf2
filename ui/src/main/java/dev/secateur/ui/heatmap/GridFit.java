package dev.secateur.ui.heatmap;

/**
 * A grid arranged for so many pixels, and how its cells share them.
 *
 * @param grid as arranged
 * @param rows all its rows
 * @param columns all its columns
 * @param tileRows the rows of a single tile
 * @param tileColumns the columns of a single tile
 */
record GridFit(
        WeightGrid grid, AxisFit rows, AxisFit columns, AxisFit tileRows, AxisFit tileColumns) {
    /** From this size on a cell is set apart from its neighbours by a pixel. */
    private static final int APART_FROM = 8;

    /**
     * In tiles of fewer pixels no shape is seen: they may be drawn wider or higher than they are.
     */
    private static final int SHAPE = 8;

    /** Tiles stand so far apart where their cells are no smaller than that. */
    private static final int WIDE_GAP = 2;

    /** The same where cells are set apart themselves: as far as leaves them that large. */
    private static final int WIDEST_GAP = 6;

    static GridFit of(WeightGrid given, int width, int height) {
        WeightGrid grid = given.fittedTo(width, height);
        return grid.square() ? tiled(grid, width, height) : filling(grid, width, height);
    }

    private static GridFit filling(WeightGrid grid, int width, int height) {
        AxisFit rows = AxisFit.filling(grid.rows(), height);
        AxisFit columns = AxisFit.filling(grid.columns(), width);
        return new GridFit(grid, rows, columns, rows, columns);
    }

    private static GridFit tiled(WeightGrid grid, int width, int height) {
        TileAxis down = TileAxis.along(grid.rows(), grid.tileRows(), grid::partsRows);
        TileAxis across = TileAxis.along(grid.columns(), grid.tileColumns(), grid::partsColumns);
        if (!down.hasGaps(height) || !across.hasGaps(width)) {
            return packed(
                    grid,
                    AxisFit.filling(down.tiles(), height),
                    AxisFit.filling(across.tiles(), width));
        }
        int gap = gap(down, across, width, height);
        double high = down.cellSize(height, gap);
        double wide = across.cellSize(width, gap);
        double side = Math.min(high, wide);
        boolean shapeless = side < 2 && side * Math.max(down.perTile(), across.perTile()) < SHAPE;
        AxisFit tileRows = tile(grid.tileRows(), shapeless ? high : side);
        AxisFit tileColumns = tile(grid.tileColumns(), shapeless ? wide : side);
        return new GridFit(
                grid,
                AxisFit.tiled(down, tileRows, gap, grid::partsRows),
                AxisFit.tiled(across, tileColumns, gap, grid::partsColumns),
                tileRows,
                tileColumns);
    }

    private static int gap(TileAxis down, TileAxis across, int width, int height) {
        for (int gap = WIDEST_GAP; gap > WIDE_GAP; gap--) {
            if (side(down, across, width, height, gap) >= APART_FROM) {
                return gap;
            }
        }
        return side(down, across, width, height, WIDE_GAP) >= WIDE_GAP ? WIDE_GAP : 1;
    }

    private static double side(TileAxis down, TileAxis across, int width, int height, int gap) {
        return Math.min(down.cellSize(height, gap), across.cellSize(width, gap));
    }

    /** Whole tiles in each block, one colour for all that is in them. */
    private static GridFit packed(WeightGrid grid, AxisFit down, AxisFit across) {
        return new GridFit(
                grid,
                down.ofTiles(grid.tileRows(), 1),
                across.ofTiles(grid.tileColumns(), 1),
                down.ofTiles(grid.tileRows(), 0),
                across.ofTiles(grid.tileColumns(), 0));
    }

    int width() {
        return columns.pixels();
    }

    int height() {
        return rows.pixels();
    }

    boolean aggregated() {
        return tileRows.mostCells() > 1 || tileColumns.mostCells() > 1;
    }

    /** How many weights a pixel stands for, such as "6 × 5" or "1–2 × 1–2", columns first. */
    String blockText() {
        return span(tileColumns) + " × " + span(tileRows);
    }

    boolean gapRight(int block) {
        return columns.pixelsIn(block) >= APART_FROM;
    }

    boolean gapBelow(int block) {
        return rows.pixelsIn(block) >= APART_FROM;
    }

    private static String span(AxisFit axis) {
        int fewest = axis.fewestCells();
        int most = axis.mostCells();
        return fewest == most ? Integer.toString(most) : fewest + "–" + most;
    }

    private static AxisFit tile(int cells, double cellSize) {
        return AxisFit.exactly(cells, Math.max(1, (int) Math.floor(cells * cellSize + 1e-9)));
    }
}

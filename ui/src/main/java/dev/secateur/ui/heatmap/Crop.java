package dev.secateur.ui.heatmap;

/**
 * The part of a grid that is looked at: whole tiles where the grid has tiles, or a part of one tile
 * that is too large for its weights to be read all at once.
 *
 * @param row the first row
 * @param column the first column
 * @param rows how many rows, at least 1
 * @param columns how many columns, at least 1
 */
record Crop(int row, int column, int rows, int columns) {
    /** Of a matrix, no fewer rows or columns are shown. */
    private static final int LEAST = 4;

    /** A tile of no more rows and columns is shown whole: its weights can be read. */
    private static final int LARGEST_READ = 8;

    /** All of a grid. */
    static Crop whole(WeightGrid grid) {
        return new Crop(0, 0, grid.rows(), grid.columns());
    }

    boolean isWhole(WeightGrid grid) {
        return equals(whole(grid));
    }

    /** Whether a grid has all these rows and columns. */
    boolean fits(WeightGrid grid) {
        return row + rows <= grid.rows() && column + columns <= grid.columns();
    }

    /**
     * Shows fewer or more rows and columns, so that what is under a point stays there as far as the
     * grid's ends allow.
     *
     * @param factor what their numbers are multiplied by
     * @param down where the point is, as a share of the height
     * @param across where the point is, as a share of the width
     */
    Crop zoomed(WeightGrid grid, double factor, double down, double across) {
        boolean within = isWithinTile(grid) && !(factor > 1 && isTile(grid));
        Axis vertical = within ? Axis.within(row, grid.tileRows()) : Axis.rows(grid);
        Axis horizontal = within ? Axis.within(column, grid.tileColumns()) : Axis.columns(grid);
        int high = vertical.length(rows, factor);
        int wide = horizontal.length(columns, factor);
        return new Crop(
                vertical.begin(row + down * (rows - high), high),
                horizontal.begin(column + across * (columns - wide), wide),
                high,
                wide);
    }

    /** Moves by so many rows and columns, as far as the grid's ends allow. */
    Crop moved(WeightGrid grid, double byRows, double byColumns) {
        double down = row + byRows;
        double right = column + byColumns;
        boolean within = isWithinTile(grid) && !isTile(grid);
        Axis vertical =
                within
                        ? Axis.within(nearest(down + rows / 2.0, grid.rows()), grid.tileRows())
                        : Axis.rows(grid);
        Axis horizontal =
                within
                        ? Axis.within(
                                nearest(right + columns / 2.0, grid.columns()), grid.tileColumns())
                        : Axis.columns(grid);
        return new Crop(
                vertical.begin(down, rows), horizontal.begin(right, columns), rows, columns);
    }

    private static int nearest(double place, int cells) {
        return (int) Math.max(0, Math.min(cells - 1, place));
    }

    /** Whether this is a tile, or a part of one, of which a part may be shown. */
    private boolean isWithinTile(WeightGrid grid) {
        return Math.max(grid.tileRows(), grid.tileColumns()) > LARGEST_READ
                && rows <= grid.tileRows()
                && columns <= grid.tileColumns();
    }

    private boolean isTile(WeightGrid grid) {
        return rows == grid.tileRows() && columns == grid.tileColumns();
    }

    /** Rows or columns, of which whole tiles are shown: each ends where the next hole begins. */
    private record Axis(int first, int cells, int step) {
        static Axis rows(WeightGrid grid) {
            return of(grid.rows(), grid.tileRows());
        }

        static Axis columns(WeightGrid grid) {
            return of(grid.columns(), grid.tileColumns());
        }

        private static Axis of(int cells, int perTile) {
            return new Axis(0, cells, perTile < cells ? perTile + 1 : 1);
        }

        /** Those of the one tile that has a place. */
        static Axis within(int place, int perTile) {
            return new Axis(place / (perTile + 1) * (perTile + 1), perTile, 1);
        }

        /** At least one step fewer or more, unless the ends are reached. */
        int length(int now, double factor) {
            int hole = step > 1 ? 1 : 0;
            int least = step > 1 ? step - hole : Math.min(cells, LEAST);
            int length = (int) Math.round((now * factor + hole) / step) * step - hole;
            if (length == now) {
                length += factor < 1 ? -step : step;
            }
            return Math.max(least, Math.min(cells, length));
        }

        int begin(double wanted, int length) {
            int begin = (int) Math.round((wanted - first) / step) * step;
            return first + Math.max(0, Math.min(cells - length, begin));
        }
    }
}

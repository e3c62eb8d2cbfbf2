package dev.secateur.ui.heatmap;

/**
 * The part of a grid that is looked at: whole tiles where the grid has tiles.
 *
 * @param row the first row
 * @param column the first column
 * @param rows how many rows, at least 1
 * @param columns how many columns, at least 1
 */
record Crop(int row, int column, int rows, int columns) {
    /** Of a matrix, no fewer rows or columns are shown. */
    private static final int LEAST = 4;

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
        Axis vertical = Axis.rows(grid);
        Axis horizontal = Axis.columns(grid);
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
        return new Crop(
                Axis.rows(grid).begin(row + byRows, rows),
                Axis.columns(grid).begin(column + byColumns, columns),
                rows,
                columns);
    }

    /** Rows or columns, of which whole tiles are shown: each ends where the next hole begins. */
    private record Axis(int cells, int step) {
        static Axis rows(WeightGrid grid) {
            return of(grid.rows(), grid.tileRows());
        }

        static Axis columns(WeightGrid grid) {
            return of(grid.columns(), grid.tileColumns());
        }

        private static Axis of(int cells, int perTile) {
            return new Axis(cells, perTile < cells ? perTile + 1 : 1);
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
            int begin = (int) Math.round(wanted / step) * step;
            return Math.max(0, Math.min(cells - length, begin));
        }
    }
}

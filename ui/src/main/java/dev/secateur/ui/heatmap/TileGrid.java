package dev.secateur.ui.heatmap;

/** Weights as images side by side, rearranged for the room there is where that is allowed. */
final class TileGrid implements WeightGrid {
    private final TileLayout layout;
    private final boolean movable;
    private final WeightGrids.TileIndex flatIndex;
    private final WeightValues values;
    private final double reach;
    private final Track down;
    private final Track across;

    TileGrid(
            TileLayout layout,
            boolean movable,
            WeightGrids.TileIndex flatIndex,
            WeightValues values,
            double reach) {
        this.layout = layout;
        this.movable = movable;
        this.flatIndex = flatIndex;
        this.values = values;
        this.reach = reach;
        this.down = new Track(layout.rows(), layout.tileRows());
        this.across = new Track(layout.columns(), layout.tileColumns());
    }

    /** Which tile each row or column is in, and where in it: a painting asks for every weight. */
    private static final class Track {
        private final int[] tile;
        private final int[] within;

        Track(int cells, int perTile) {
            tile = new int[cells];
            within = new int[cells];
            for (int i = 0; i < cells; i++) {
                tile[i] = i / (perTile + 1);
                within[i] = i % (perTile + 1);
            }
        }
    }

    @Override
    public int rows() {
        return layout.rows();
    }

    @Override
    public int columns() {
        return layout.columns();
    }

    @Override
    public int tileRows() {
        return layout.tileRows();
    }

    @Override
    public int tileColumns() {
        return layout.tileColumns();
    }

    @Override
    public double reach() {
        return reach;
    }

    @Override
    public boolean square() {
        return true;
    }

    @Override
    public boolean hole(int row, int column) {
        return down.within[row] == layout.tileRows()
                || across.within[column] == layout.tileColumns()
                || tile(row, column) >= layout.count();
    }

    @Override
    public int index(int row, int column) {
        return flatIndex.at(tile(row, column), down.within[row], across.within[column]);
    }

    @Override
    public float value(int row, int column) {
        return values.at(index(row, column));
    }

    @Override
    public WeightGrid fittedTo(int width, int height) {
        return movable
                ? new TileGrid(layout.fittedTo(width, height), true, flatIndex, values, reach)
                : this;
    }

    private int tile(int row, int column) {
        return down.tile[row] * layout.perRow() + across.tile[column];
    }
}

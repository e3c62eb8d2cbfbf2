package dev.secateur.ui.heatmap;

/** Weights as images side by side, rearranged for the room there is where that is allowed. */
final class TileGrid implements WeightGrid {
    private final TileLayout layout;
    private final Choice choice;
    private final WeightGrids.TileIndex flatIndex;
    private final WeightValues values;
    private final double reach;
    private final Track down;
    private final Track across;

    /** The arrangement that suits so many pixels. */
    @FunctionalInterface
    interface Choice {
        TileLayout fittedTo(int width, int height);
    }

    TileGrid(
            TileLayout layout,
            Choice choice,
            WeightGrids.TileIndex flatIndex,
            WeightValues values,
            double reach) {
        this.layout = layout;
        this.choice = choice;
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
    public boolean partsRows(int row) {
        return parts(down, row, layout.tileRows(), layout.group().down());
    }

    @Override
    public boolean partsColumns(int column) {
        return parts(across, column, layout.tileColumns(), layout.group().across());
    }

    private static boolean parts(Track track, int at, int perTile, int perGroup) {
        return perGroup > 1 && track.within[at] == perTile && (track.tile[at] + 1) % perGroup == 0;
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
        TileLayout fitted = choice.fittedTo(width, height);
        return fitted.equals(layout)
                ? this
                : new TileGrid(fitted, choice, flatIndex, values, reach);
    }

    private int tile(int row, int column) {
        return layout.tile(down.tile[row], across.tile[column]);
    }
}

package dev.secateur.ui.heatmap;

import java.util.function.IntPredicate;

/** Weights as images side by side, rearranged for the room there is where that is allowed. */
record TileGrid(
        TileLayout layout,
        boolean movable,
        WeightGrids.TileIndex flatIndex,
        WeightValues values,
        IntPredicate goes,
        double reach)
        implements WeightGrid {
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
    public boolean square() {
        return true;
    }

    @Override
    public boolean hole(int row, int column) {
        return layout.hole(row, column);
    }

    @Override
    public int index(int row, int column) {
        return flatIndex.at(
                layout.tile(row, column), layout.rowInTile(row), layout.columnInTile(column));
    }

    @Override
    public float value(int row, int column) {
        return values.at(index(row, column));
    }

    @Override
    public boolean pruned(int row, int column) {
        return goes.test(index(row, column));
    }

    @Override
    public WeightGrid fittedTo(int width, int height) {
        TileLayout fitted = movable ? layout.fittedTo(width, height) : layout;
        return new TileGrid(fitted, movable, flatIndex, values, goes, reach);
    }
}

package dev.secateur.ui.heatmap;

/** A part of a grid. */
record CroppedGrid(WeightGrid grid, Crop crop) implements WeightGrid {
    @Override
    public int rows() {
        return crop.rows();
    }

    @Override
    public int columns() {
        return crop.columns();
    }

    @Override
    public float value(int row, int column) {
        return grid.value(crop.row() + row, crop.column() + column);
    }

    @Override
    public double reach() {
        return grid.reach();
    }

    @Override
    public boolean hole(int row, int column) {
        return grid.hole(crop.row() + row, crop.column() + column);
    }

    @Override
    public boolean partsRows(int row) {
        return grid.partsRows(crop.row() + row);
    }

    @Override
    public boolean partsColumns(int column) {
        return grid.partsColumns(crop.column() + column);
    }

    @Override
    public int index(int row, int column) {
        return grid.index(crop.row() + row, crop.column() + column);
    }

    @Override
    public int trueRow(int row) {
        return grid.trueRow(crop.row() + row);
    }

    @Override
    public int trueColumn(int column) {
        return grid.trueColumn(crop.column() + column);
    }

    @Override
    public int tileRows() {
        return Math.min(crop.rows(), grid.tileRows());
    }

    @Override
    public int tileColumns() {
        return Math.min(crop.columns(), grid.tileColumns());
    }

    @Override
    public boolean square() {
        return grid.square();
    }
}

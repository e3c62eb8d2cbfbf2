package dev.secateur.ui.heatmap;

/**
 * A matrix whose rows and columns stand in another order; which weight a cell is does not change.
 *
 * @param grid the matrix as it is
 * @param rowOrder which of its rows stands at each place
 * @param columnOrder which of its columns stands at each place
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and only this package makes one
record SortedGrid(WeightGrid grid, int[] rowOrder, int[] columnOrder) implements WeightGrid {
    @Override
    public int rows() {
        return grid.rows();
    }

    @Override
    public int columns() {
        return grid.columns();
    }

    @Override
    public float value(int row, int column) {
        return grid.value(rowOrder[row], columnOrder[column]);
    }

    @Override
    public int index(int row, int column) {
        return grid.index(rowOrder[row], columnOrder[column]);
    }

    @Override
    public double reach() {
        return grid.reach();
    }

    @Override
    public int trueRow(int row) {
        return rowOrder[row];
    }

    @Override
    public int trueColumn(int column) {
        return columnOrder[column];
    }
}

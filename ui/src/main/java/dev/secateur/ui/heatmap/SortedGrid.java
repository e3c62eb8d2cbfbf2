package dev.secateur.ui.heatmap;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A matrix whose rows and columns stand in another order; which weight a cell is does not change.
 *
 * @param grid the matrix as it is
 * @param rowOrder which of its rows stands at each place
 * @param columnOrder which of its columns stands at each place
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and only this package makes one
record SortedGrid(WeightGrid grid, int[] rowOrder, int[] columnOrder) implements WeightGrid {
    /** Rows and columns by falling Euclidean norm, equal ones in their old order. */
    static SortedGrid byNorm(WeightGrid grid) {
        double[] rows = new double[grid.rows()];
        double[] columns = new double[grid.columns()];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < columns.length; column++) {
                double value = grid.value(row, column);
                rows[row] += value * value;
                columns[column] += value * value;
            }
        }
        return new SortedGrid(grid, falling(rows), falling(columns));
    }

    private static int[] falling(double[] squares) {
        return IntStream.range(0, squares.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -squares[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

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

package dev.secateur.ui.heatmap;

import dev.secateur.model.job.CancellationToken;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Which rows and columns of a matrix stand where.
 *
 * @param rows which row stands at each place
 * @param columns which column stands at each place
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and only this package makes one
record NormOrder(int[] rows, int[] columns) {
    /** Rows and columns by falling Euclidean norm, equal ones in their old order. */
    static NormOrder of(WeightGrid grid) {
        return of(grid, new CancellationToken());
    }

    /**
     * The same.
     *
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    static NormOrder of(WeightGrid grid, CancellationToken token) {
        double[] rows = new double[grid.rows()];
        double[] columns = new double[grid.columns()];
        for (int row = 0; row < rows.length; row++) {
            token.throwIfCancelled();
            for (int column = 0; column < columns.length; column++) {
                double value = grid.value(row, column);
                rows[row] += value * value;
                columns[column] += value * value;
            }
        }
        return new NormOrder(falling(rows), falling(columns));
    }

    private static int[] falling(double[] squares) {
        return IntStream.range(0, squares.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -squares[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** A matrix of the same size in this order. */
    SortedGrid on(WeightGrid grid) {
        return new SortedGrid(grid, rows, columns);
    }
}

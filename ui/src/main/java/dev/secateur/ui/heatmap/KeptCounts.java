package dev.secateur.ui.heatmap;

/** How many weights any rectangle of a grid has, and how many of them are kept: summed areas. */
final class KeptCounts {
    private final int columns;
    private final int[] weights;
    private final int[] kept;

    KeptCounts(WeightGrid grid, PrunedWeights goes) {
        int rows = grid.rows();
        columns = grid.columns() + 1;
        weights = new int[(rows + 1) * columns];
        kept = new int[(rows + 1) * columns];
        for (int row = 0; row < rows; row++) {
            addRow(grid, goes, row);
        }
    }

    private void addRow(WeightGrid grid, PrunedWeights goes, int row) {
        int at = (row + 1) * columns + 1;
        int weightsSoFar = 0;
        int keptSoFar = 0;
        for (int column = 0; column < columns - 1; column++, at++) {
            if (!grid.hole(row, column)) {
                weightsSoFar++;
                boolean gone = goes.goes(grid.index(row, column), grid.value(row, column));
                keptSoFar += gone ? 0 : 1;
            }
            weights[at] = weights[at - columns] + weightsSoFar;
            kept[at] = kept[at - columns] + keptSoFar;
        }
    }

    /** The share kept between two corners, the latter excluded; 0 where there is no weight. */
    double share(int fromRow, int fromColumn, int toRow, int toColumn) {
        int all = sum(weights, fromRow, fromColumn, toRow, toColumn);
        return all == 0 ? 0 : (double) sum(kept, fromRow, fromColumn, toRow, toColumn) / all;
    }

    private int sum(int[] sums, int fromRow, int fromColumn, int toRow, int toColumn) {
        return sums[toRow * columns + toColumn]
                - sums[fromRow * columns + toColumn]
                - sums[toRow * columns + fromColumn]
                + sums[fromRow * columns + fromColumn];
    }
}

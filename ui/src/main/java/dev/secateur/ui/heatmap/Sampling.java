package dev.secateur.ui.heatmap;

/**
 * Which weights of a block are looked at: of so many rows and columns one. Where a block begins
 * looking differs from block to block, or of all kernels only the corners would be seen.
 *
 * @param fit the blocks
 * @param stride of so many rows and columns one is looked at
 */
record Sampling(GridFit fit, int stride) {
    /** Takes a place of the grid that is no hole. */
    @FunctionalInterface
    interface Taker {
        void take(int row, int column);
    }

    void forEach(int blockRow, int blockColumn, Taker taker) {
        WeightGrid grid = fit.grid();
        int mixed = mix(blockRow * fit.columns().blocks() + blockColumn);
        int endRow = fit.rows().first()[blockRow + 1];
        int endColumn = fit.columns().first()[blockColumn + 1];
        int row = begin(fit.rows(), blockRow, grid.tileRows(), mixed >>> Short.SIZE);
        int column =
                begin(fit.columns(), blockColumn, grid.tileColumns(), mixed & Character.MAX_VALUE);
        for (int r = row; r < endRow; r += stride) {
            for (int c = column; c < endColumn; c += stride) {
                if (!grid.hole(r, c)) {
                    taker.take(r, c);
                }
            }
        }
    }

    /** Within the first tile, so that something is looked at. */
    private int begin(AxisFit axis, int block, int perTile, int mixed) {
        int choice = Math.min(stride, Math.min(axis.cellsIn(block), perTile));
        return axis.first()[block] + mixed % choice;
    }

    /** The finaliser of MurmurHash3 (Appleby 2011, public domain). */
    private static int mix(int number) {
        int mixed = (number ^ number >>> 16) * 0x85ebca6b;
        mixed = (mixed ^ mixed >>> 13) * 0xc2b2ae35;
        return mixed ^ mixed >>> 16;
    }
}

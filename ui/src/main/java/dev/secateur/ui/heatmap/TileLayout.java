package dev.secateur.ui.heatmap;

/**
 * Tiles of equal size in rows, one hole between neighbours.
 *
 * @param count how many tiles there are
 * @param tileRows rows of a tile
 * @param tileColumns columns of a tile
 * @param perRow how many tiles stand side by side
 */
record TileLayout(int count, int tileRows, int tileColumns, int perRow) {
    int tilesDown() {
        return (count + perRow - 1) / perRow;
    }

    int rows() {
        return tilesDown() * (tileRows + 1) - 1;
    }

    int columns() {
        return perRow * (tileColumns + 1) - 1;
    }

    /** So many tiles side by side that the tiles come out as large as possible. */
    TileLayout fittedTo(int width, int height) {
        TileLayout best = this;
        double largest = -1;
        for (int each = 1; each <= count; each++) {
            TileLayout layout = new TileLayout(count, tileRows, tileColumns, each);
            double size = layout.cellSize(width, height, 1);
            if (size > largest) {
                largest = size;
                best = layout;
            }
        }
        return best;
    }

    /** How many pixels wide and high a cell is; whole ones as soon as there is room for one. */
    double cellSize(int width, int height, int gap) {
        double size =
                Math.min(
                        room(width, perRow, gap) / tileColumns,
                        room(height, tilesDown(), gap) / tileRows);
        return size >= 1 ? Math.floor(size) : size;
    }

    private static double room(int pixels, int tiles, int gap) {
        return Math.max(1, Math.floor((double) (pixels + gap) / tiles) - gap);
    }
}

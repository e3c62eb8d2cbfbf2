package dev.secateur.ui.heatmap;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * How the cells of an axis share its pixels. A block is what gets one colour: a single cell over
 * one or more pixels, or one pixel for several cells.
 *
 * @param first the first cell of each block, and after the last block the number of cells
 * @param start the first pixel of each block, and after the last block the number of pixels used
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and only this package sees it
record AxisFit(int[] first, int[] start) {
    /** Wasting up to this share of the room is better than cells of unequal size. */
    private static final double MOST_WASTE = 0.12;

    int blocks() {
        return first.length - 1;
    }

    int pixels() {
        return start[blocks()];
    }

    int cellsIn(int block) {
        return first[block + 1] - first[block];
    }

    int pixelsIn(int block) {
        return start[block + 1] - start[block];
    }

    int fewestCells() {
        return extreme(false);
    }

    int mostCells() {
        return extreme(true);
    }

    private int extreme(boolean most) {
        int found = cellsIn(0);
        for (int block = 1; block < blocks(); block++) {
            int cells = cellsIn(block);
            found = most ? Math.max(found, cells) : Math.min(found, cells);
        }
        return found;
    }

    /** The block at a pixel; the last one beyond the end. */
    int blockAt(int pixel) {
        int found = Arrays.binarySearch(start, pixel);
        return Math.max(0, Math.min(blocks() - 1, found >= 0 ? found : -found - 2));
    }

    /** Cells over the whole room. */
    static AxisFit filling(int cells, int pixels) {
        int room = Math.max(1, pixels);
        int whole = room / cells * cells;
        return exactly(cells, whole >= room * (1 - MOST_WASTE) ? whole : room);
    }

    /** Cells over exactly so many pixels, as evenly as whole pixels allow. */
    static AxisFit exactly(int cells, int pixels) {
        int blocks = Math.min(cells, pixels);
        int[] first = new int[blocks + 1];
        int[] start = new int[blocks + 1];
        for (int block = 0; block <= blocks; block++) {
            first[block] = (int) ((long) block * cells / blocks);
            start[block] = (int) ((long) block * pixels / blocks);
        }
        return new AxisFit(first, start);
    }

    /**
     * Equal tiles, each fitted like the others.
     *
     * @param gap how many pixels there are over the hole between two tiles of a group
     * @param parts whether the hole at a place ends a group
     */
    static AxisFit tiled(TileAxis axis, AxisFit tile, int gap, IntPredicate parts) {
        int perTile = tile.blocks() + 1;
        int[] first = new int[axis.tiles() * perTile];
        int[] start = new int[axis.tiles() * perTile];
        int pixel = 0;
        for (int i = 0; i < axis.tiles(); i++) {
            int cell = i * (axis.perTile() + 1);
            for (int block = 0; block <= tile.blocks(); block++) {
                first[i * perTile + block] = cell + tile.first[block];
                start[i * perTile + block] = pixel + tile.start[block];
            }
            int hole = cell + axis.perTile();
            boolean ends = i < axis.tiles() - 1 && parts.test(hole);
            pixel += tile.pixels() + (ends ? TileAxis.parting(gap) : gap);
        }
        return new AxisFit(first, start);
    }

    /**
     * The cells of tiles, given how the tiles themselves are fitted.
     *
     * @param cells of a tile
     * @param hole how many cells lie between two tiles
     */
    AxisFit ofTiles(int cells, int hole) {
        int[] cellsBefore = Arrays.stream(first).map(tile -> tile * (cells + hole)).toArray();
        cellsBefore[blocks()] -= hole;
        return new AxisFit(cellsBefore, start);
    }
}

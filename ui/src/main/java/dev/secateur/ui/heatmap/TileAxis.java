package dev.secateur.ui.heatmap;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The tiles along an axis, some of which end a group.
 *
 * @param perTile how many cells a tile has
 * @param tiles how many tiles there are
 * @param partings how many groups end before the last tile
 */
record TileAxis(int perTile, int tiles, int partings) {
    /** Smaller tiles would be no more than the gaps between them: they are packed without any. */
    private static final int LEAST_TILE = 3;

    /** Groups of so many tiles each; single tiles are no groups. */
    static TileAxis of(int perTile, int groups, int tilesPerGroup) {
        return new TileAxis(perTile, groups * tilesPerGroup, tilesPerGroup > 1 ? groups - 1 : 0);
    }

    /**
     * The tiles of a grid.
     *
     * @param cells all of the axis, holes included
     * @param parts whether the hole at a place ends a group
     */
    static TileAxis along(int cells, int perTile, IntPredicate parts) {
        int tiles = (cells + 1) / (perTile + 1);
        IntPredicate ends = tile -> parts.test((tile + 1) * (perTile + 1) - 1);
        return new TileAxis(
                perTile, tiles, (int) IntStream.range(0, tiles - 1).filter(ends).count());
    }

    /** How many cells there are, with a hole between tiles. */
    int cells() {
        return tiles * (perTile + 1) - 1;
    }

    /** How many pixels lie between groups, given how many lie between tiles. */
    static int parting(int gap) {
        return gap + Math.max(4, gap);
    }

    /** How many pixels are there for a cell; a tile gets one at least. */
    double cellSize(int pixels, int gap) {
        int between = partings * (parting(gap) - gap);
        double tile = Math.floor((double) (pixels - between + gap) / tiles) - gap;
        return whole(Math.max(1, tile) / perTile);
    }

    /** Cells are whole pixels as soon as there is room for one. */
    private static double whole(double size) {
        return size >= 1 ? Math.floor(size) : size;
    }

    /** Whether tiles and the gaps between them can be told from each other. */
    boolean hasGaps(int pixels) {
        return tiles == 1 || tiles * (Math.min(perTile, LEAST_TILE) + 1) - 1 <= pixels;
    }
}

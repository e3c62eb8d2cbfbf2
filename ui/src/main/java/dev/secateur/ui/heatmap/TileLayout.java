package dev.secateur.ui.heatmap;

/**
 * Tiles of equal size in groups, and the groups in rows; one hole between neighbours.
 *
 * @param groups how many groups there are
 * @param group how many tiles a group has, and how they stand in it
 * @param tileRows rows of a tile
 * @param tileColumns columns of a tile
 * @param perRow how many groups stand side by side
 */
record TileLayout(int groups, Group group, int tileRows, int tileColumns, int perRow) {
    /**
     * Tiles that stay together, such as the kernels of one filter.
     *
     * @param down how many stand one below the other
     * @param across how many stand side by side
     */
    record Group(int down, int across) {
        /** Every tile on its own. */
        static final Group SINGLE = new Group(1, 1);

        int size() {
            return down * across;
        }
    }

    /** Tiles that belong to no groups. */
    TileLayout(int count, int tileRows, int tileColumns, int perRow) {
        this(count, Group.SINGLE, tileRows, tileColumns, perRow);
    }

    int count() {
        return groups * group.size();
    }

    int rows() {
        return down().cells();
    }

    int columns() {
        return across().cells();
    }

    TileAxis down() {
        int groupsDown = (groups + perRow - 1) / perRow;
        return TileAxis.of(tileRows, groupsDown, group.down());
    }

    TileAxis across() {
        return TileAxis.of(tileColumns, perRow, group.across());
    }

    /** Which tile stands so many tiles down and across; {@link #count} or more where none does. */
    int tile(int down, int across) {
        int inGroup = down % group.down() * group.across() + across % group.across();
        int ofGroup = down / group.down() * perRow + across / group.across();
        return ofGroup * group.size() + inGroup;
    }

    /** So many groups side by side that the tiles come out as large as possible. */
    TileLayout fittedTo(int width, int height) {
        TileLayout best = this;
        double largest = -1;
        for (int each = 1; each <= groups; each++) {
            TileLayout layout = with(each);
            double size = layout.cellSize(width, height, 1);
            if (size > largest) {
                largest = size;
                best = layout;
            }
        }
        return best;
    }

    /** The same groups, so many side by side. */
    TileLayout with(int sideBySide) {
        return new TileLayout(groups, group, tileRows, tileColumns, sideBySide);
    }

    /** How many pixels wide and high a cell is; whole ones as soon as there is room for one. */
    double cellSize(int width, int height, int gap) {
        return Math.min(across().cellSize(width, gap), down().cellSize(height, gap));
    }
}

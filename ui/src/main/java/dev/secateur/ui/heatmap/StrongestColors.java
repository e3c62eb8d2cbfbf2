package dev.secateur.ui.heatmap;

/**
 * The colours of blocks, each by the weight farthest from zero of those that it keeps. Where a
 * threshold decides, that is the farthest of all or none: two colours for each block are known
 * beforehand, and a drag only chooses.
 */
final class StrongestColors {
    private final LookedAt lookedAt;
    private final HeatmapMode mode;
    private final Palette palette;
    private final double reach;
    private final int[] ifKept;
    private final int[] ifGone;

    /**
     * Works out both colours of each block.
     *
     * @param mode not that of densities
     * @param reach the weight of the strongest colour
     */
    StrongestColors(LookedAt lookedAt, HeatmapMode mode, Palette palette, double reach) {
        this.lookedAt = lookedAt;
        this.mode = mode;
        this.palette = palette;
        this.reach = reach;
        ifKept = new int[lookedAt.blocks()];
        ifGone = new int[lookedAt.blocks()];
        int gone = mode == HeatmapMode.KEPT ? palette.pruned() : palette.empty();
        for (int block = 0; block < ifKept.length; block++) {
            boolean isHole = lookedAt.isHole(block);
            ifKept[block] = isHole ? Palette.HOLE : colorOf(lookedAt.strongest(block));
            ifGone[block] = isHole ? Palette.HOLE : gone;
        }
    }

    boolean isOf(HeatmapMode otherMode, Palette otherPalette) {
        return mode == otherMode && palette == otherPalette;
    }

    /** Colours the blocks, row by row. */
    void color(PrunedWeights goes, int[] colors) {
        if (!goes.isByThreshold()) {
            for (int block = 0; block < colors.length; block++) {
                colors[block] = looked(block, goes);
            }
            return;
        }
        int bound = SizeBits.atLeast(goes.threshold());
        choose(bound, colors);
        if (goes.looksUpTies() && SizeBits.size(bound) == goes.threshold()) {
            lookUpTies(bound, goes, colors);
        }
    }

    /** Without branches, of which half would be guessed wrongly: that takes most of the time. */
    private void choose(int bound, int[] colors) {
        int[] sizes = lookedAt.sizes();
        for (int block = 0; block < colors.length; block++) {
            int goes = (sizes[block] - bound) >> (Integer.SIZE - 1);
            colors[block] = (ifKept[block] & ~goes) | (ifGone[block] & goes);
        }
    }

    private void lookUpTies(int bound, PrunedWeights goes, int[] colors) {
        int[] sizes = lookedAt.sizes();
        for (int block = 0; block < colors.length; block++) {
            if (sizes[block] == bound) {
                colors[block] = looked(block, goes);
            }
        }
    }

    private int looked(int block, PrunedWeights goes) {
        float kept = lookedAt.strongestKept(block, goes);
        return Float.isNaN(kept) ? ifGone[block] : colorOf(kept);
    }

    private int colorOf(float weight) {
        return mode == HeatmapMode.KEPT ? palette.kept() : palette.weight(weight, reach);
    }
}

package dev.secateur.ui.heatmap;

import java.util.Arrays;

/**
 * The weights that a heatmap looks at, those of a block after those of the one before. Read once
 * where they lie far apart; whatever goes, a painting then runs through them in order.
 */
final class LookedAt {
    private final int[] begin;
    private final float[] strongest;
    private final int[] sizes;
    private float[] values = new float[1024];
    private int[] indexes = new int[1024];
    private int count;

    /**
     * Reads weights.
     *
     * @param sampling which of them
     */
    LookedAt(Sampling sampling) {
        GridFit fit = sampling.fit();
        WeightGrid grid = fit.grid();
        int columns = fit.columns().blocks();
        begin = new int[fit.rows().blocks() * columns + 1];
        strongest = new float[begin.length - 1];
        Sampling.Taker adding =
                (row, column) -> add(grid.index(row, column), grid.value(row, column));
        for (int block = 0; block < strongest.length; block++) {
            sampling.forEach(block / columns, block % columns, adding);
            begin[block + 1] = count;
            strongest[block] = strongestFrom(begin[block]);
        }
        sizes = new int[strongest.length];
        Arrays.setAll(sizes, block -> SizeBits.of(strongest[block]));
        values = Arrays.copyOf(values, count);
        indexes = Arrays.copyOf(indexes, count);
    }

    private void add(int index, float value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
            indexes = Arrays.copyOf(indexes, 2 * count);
        }
        values[count] = value;
        indexes[count] = index;
        count++;
    }

    private float strongestFrom(int first) {
        float found = first < count ? values[first] : Float.NaN;
        for (int i = first + 1; i < count; i++) {
            found = Math.abs(values[i]) > Math.abs(found) ? values[i] : found;
        }
        return found;
    }

    /** How many blocks there are, row by row. */
    int blocks() {
        return strongest.length;
    }

    boolean isHole(int block) {
        return begin[block] == begin[block + 1];
    }

    /** The weight of a block that is farthest from zero; NaN where it has none. */
    float strongest(int block) {
        return strongest[block];
    }

    /** The sizes of the blocks' strongest weights, as {@link SizeBits}; not to be changed. */
    int[] sizes() {
        return sizes;
    }

    /** The kept weight of a block that is farthest from zero; NaN where none is kept. */
    float strongestKept(int block, PrunedWeights goes) {
        float found = Float.NaN;
        for (int i = begin[block]; i < begin[block + 1]; i++) {
            boolean stronger = !(Math.abs(values[i]) <= Math.abs(found));
            if (stronger && !goes.goes(indexes[i], values[i])) {
                found = values[i];
            }
        }
        return found;
    }

    /** The share of a block's weights that is kept. */
    double shareKept(int block, PrunedWeights goes) {
        int kept = 0;
        for (int i = begin[block]; i < begin[block + 1]; i++) {
            kept += goes.goes(indexes[i], values[i]) ? 0 : 1;
        }
        return (double) kept / (begin[block + 1] - begin[block]);
    }
}

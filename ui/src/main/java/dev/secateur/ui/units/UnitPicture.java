package dev.secateur.ui.units;

import java.util.Arrays;

/** A unit's incoming weights as a small image. Immutable. */
public final class UnitPicture {
    private final int rows;
    private final int columns;
    private final float[] values;

    private UnitPicture(int rows, int columns, float[] values) {
        this.rows = rows;
        this.columns = columns;
        this.values = values;
    }

    /**
     * Images side by side, about as high as wide, one pixel apart unless they are single pixels.
     *
     * @param weights image by image and row by row
     */
    static UnitPicture tiles(float[] weights, int tileRows, int tileColumns) {
        int count = weights.length / (tileRows * tileColumns);
        int gap = count > 1 && tileRows * tileColumns > 1 ? 1 : 0;
        int across = (int) Math.ceil(Math.sqrt((double) count * tileRows / tileColumns));
        int perRow = Math.max(1, Math.min(count, across));
        int down = (count + perRow - 1) / perRow;
        int rows = down * (tileRows + gap) - gap;
        int columns = perRow * (tileColumns + gap) - gap;
        float[] values = new float[rows * columns];
        Arrays.fill(values, Float.NaN);
        for (int i = 0; i < count * tileRows * tileColumns; i++) {
            int tile = i / (tileRows * tileColumns);
            int within = i % (tileRows * tileColumns);
            int row = tile / perRow * (tileRows + gap) + within / tileColumns;
            int column = tile % perRow * (tileColumns + gap) + within % tileColumns;
            values[row * columns + column] = weights[i];
        }
        return new UnitPicture(rows, columns, values);
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    /** The weight at a place; NaN where there is none. */
    float value(int row, int column) {
        return values[row * columns + column];
    }
}

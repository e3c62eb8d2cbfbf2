package dev.secateur.ui.heatmap;

/**
 * A weight in a heatmap.
 *
 * @param row in the grid as it is drawn
 * @param column in the grid as it is drawn
 * @param index flat index of the weight in its tensor
 * @param value the weight
 * @param pruned whether it goes
 */
public record HeatmapCell(int row, int column, int index, float value, boolean pruned) {
    /** The same weight, counted from so many rows and columns before. */
    HeatmapCell shifted(int rows, int columns) {
        return new HeatmapCell(row + rows, column + columns, index, value, pruned);
    }

    boolean isStrongerThan(HeatmapCell other) {
        return Math.abs(value) > Math.abs(other.value);
    }
}

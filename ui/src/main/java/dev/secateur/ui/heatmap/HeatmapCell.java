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
    boolean isStrongerThan(HeatmapCell other) {
        return other == null || Math.abs(value) > Math.abs(other.value);
    }
}

package dev.secateur.ui.heatmap;

/**
 * Weights laid out in rows and columns. Tiles, such as kernels side by side, are separated by one
 * row or column of holes, which are no weights.
 */
public interface WeightGrid {
    /** How many rows there are, holes included. */
    int rows();

    /** How many columns there are, holes included. */
    int columns();

    /** The weight at a place; undefined at a hole. */
    float value(int row, int column);

    /** The absolute weight with the strongest colour; larger ones look the same. */
    double reach();

    /** Whether there is no weight at this place. */
    default boolean hole(int row, int column) {
        return false;
    }

    /** Whether a row of holes ends a group of tiles, after which more room is left. */
    default boolean partsRows(int row) {
        return false;
    }

    /** Whether a column of holes ends a group of tiles, after which more room is left. */
    default boolean partsColumns(int column) {
        return false;
    }

    /** Which weight of the tensor stands at a place: its flat index. */
    default int index(int row, int column) {
        return row * columns() + column;
    }

    /** Which row of the weights stands at a place, before any sorting. */
    default int trueRow(int row) {
        return row;
    }

    /** Which column of the weights stands at a place, before any sorting. */
    default int trueColumn(int column) {
        return column;
    }

    /** How many rows a tile has; all of them where there are no tiles. */
    default int tileRows() {
        return rows();
    }

    /** How many columns a tile has; all of them where there are no tiles. */
    default int tileColumns() {
        return columns();
    }

    /** Whether cells must be as high as they are wide, as in an image. */
    default boolean square() {
        return false;
    }

    /** The same weights, arranged for so many pixels. */
    default WeightGrid fittedTo(int width, int height) {
        return this;
    }
}

package dev.secateur.ui.heatmap;

import java.util.function.IntBinaryOperator;

/** A matrix of weights. */
record MatrixGrid(
        int rows, int columns, IntBinaryOperator flatIndex, WeightValues values, double reach)
        implements WeightGrid {
    @Override
    public float value(int row, int column) {
        return values.at(flatIndex.applyAsInt(row, column));
    }

    @Override
    public int index(int row, int column) {
        return flatIndex.applyAsInt(row, column);
    }
}

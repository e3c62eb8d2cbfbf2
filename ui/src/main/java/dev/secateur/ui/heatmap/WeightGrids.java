package dev.secateur.ui.heatmap;

import java.util.function.IntBinaryOperator;

/** Lays the weights of a tensor out in a grid; nothing is copied. */
public final class WeightGrids {
    private WeightGrids() {}

    /** Which weight stands where in a tile. */
    @FunctionalInterface
    public interface TileIndex {
        /** The flat index of a weight in the tensor. */
        int at(int tile, int row, int column);
    }

    /**
     * A matrix.
     *
     * @param flatIndex gives the flat index of the weight at a row and column
     * @param reach the absolute weight with the strongest colour
     */
    public static WeightGrid matrix(
            int rows, int columns, IntBinaryOperator flatIndex, WeightValues values, double reach) {
        return new MatrixGrid(rows, columns, flatIndex, values, reach);
    }

    /** Images of equal size, so many side by side as suits the room there is. */
    public static WeightGrid tiles(
            int tileCount,
            int tileRows,
            int tileColumns,
            TileIndex flatIndex,
            WeightValues values,
            double reach) {
        TileLayout layout = new TileLayout(tileCount, tileRows, tileColumns, tileCount);
        return new TileGrid(layout, layout::fittedTo, flatIndex, values, reach);
    }

    /** Images of equal size, a fixed number side by side. */
    public static WeightGrid tiles(
            int tileCount,
            int tileRows,
            int tileColumns,
            int tilesPerRow,
            TileIndex flatIndex,
            WeightValues values,
            double reach) {
        TileLayout layout = new TileLayout(tileCount, tileRows, tileColumns, tilesPerRow);
        return new TileGrid(layout, (width, height) -> layout, flatIndex, values, reach);
    }

    /**
     * The kernels of a convolution: those of an output channel side by side, or one below the other
     * where that suits the room better, and output channels in several rows where that makes them
     * larger; as it suits where there is but one channel.
     *
     * @param flatIndex gives the flat index of a weight; the tile is {@code out * inputs + in}
     */
    public static WeightGrid kernels(
            int outputs,
            int inputs,
            int kernelRows,
            int kernelColumns,
            TileIndex flatIndex,
            WeightValues values,
            double reach) {
        if (inputs == 1 || outputs == 1) {
            return tiles(outputs * inputs, kernelRows, kernelColumns, flatIndex, values, reach);
        }
        KernelLayouts layouts = KernelLayouts.of(outputs, inputs, kernelRows, kernelColumns);
        return new TileGrid(layouts.upright(), layouts::fittedTo, flatIndex, values, reach);
    }
}

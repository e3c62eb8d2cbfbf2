package dev.secateur.ui.heatmap;

import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.network.WeightTensor;

/** How the weights of a tensor stand in a heatmap. */
sealed interface Arrangement {
    /**
     * The picture.
     *
     * @param values the tensor's weights
     * @param reach the absolute weight with the strongest colour
     */
    WeightGrid grid(WeightValues values, double reach);

    /** The tensor. */
    WeightTensor tensor();

    /**
     * A matrix with one column an input and one row an output.
     *
     * @param inputs how many columns
     * @param outputs how many rows
     * @param inputsFirst whether inputs are the tensor's first dimension
     */
    record Matrix(WeightTensor tensor, int inputs, int outputs, boolean inputsFirst)
            implements Arrangement {
        @Override
        public WeightGrid grid(WeightValues values, double reach) {
            int perInput = inputsFirst ? tensor.flatIndex(1, 0) : tensor.flatIndex(0, 1);
            int perOutput = inputsFirst ? tensor.flatIndex(0, 1) : tensor.flatIndex(1, 0);
            return WeightGrids.matrix(
                    outputs,
                    inputs,
                    (row, column) -> row * perOutput + column * perInput,
                    values,
                    reach);
        }
    }

    /** Any other tensor, one row for each index of its first dimension, in storage order. */
    record Rows(WeightTensor tensor, int rows, int columns) implements Arrangement {
        @Override
        public WeightGrid grid(WeightValues values, double reach) {
            return WeightGrids.matrix(
                    rows, columns, (row, column) -> row * columns + column, values, reach);
        }
    }

    /**
     * One image for each unit and channel: a weight stands where the pixel does that it multiplies.
     */
    record Images(WeightTensor tensor, ExampleShape.Image image, int units) implements Arrangement {
        @Override
        public WeightGrid grid(WeightValues values, double reach) {
            return WeightGrids.tiles(
                    units * image.channels(),
                    image.height(),
                    image.width(),
                    index(),
                    values,
                    reach);
        }

        /** The image of one unit, its channels side by side. */
        WeightGrid unit(int unit, WeightValues values, double reach) {
            WeightGrids.TileIndex index = index();
            int first = unit * image.channels();
            return WeightGrids.tiles(
                    image.channels(),
                    image.height(),
                    image.width(),
                    (channel, row, column) -> index.at(first + channel, row, column),
                    values,
                    reach);
        }

        private WeightGrids.TileIndex index() {
            int channels = image.channels();
            int perColumn = tensor.flatIndex(1, 0);
            int perRow = image.width() * perColumn;
            int perChannel = image.height() * perRow;
            int perUnit = tensor.flatIndex(0, 1);
            return (tile, row, column) ->
                    tile / channels * perUnit
                            + tile % channels * perChannel
                            + row * perRow
                            + column * perColumn;
        }
    }

    /**
     * One small image for each pair of an output and an input channel.
     *
     * @param outputsFirst whether the lengths are outputs, inputs, rows, columns rather than rows,
     *     columns, inputs, outputs
     */
    record Kernels(
            WeightTensor tensor,
            int outputs,
            int inputs,
            int kernelRows,
            int kernelColumns,
            boolean outputsFirst)
            implements Arrangement {
        @Override
        public WeightGrid grid(WeightValues values, double reach) {
            int perOutput = outputsFirst ? tensor.flatIndex(1) : tensor.flatIndex(0, 0, 0, 1);
            int perInput = outputsFirst ? tensor.flatIndex(0, 1) : tensor.flatIndex(0, 0, 1);
            int perRow = outputsFirst ? tensor.flatIndex(0, 0, 1) : tensor.flatIndex(1);
            int perColumn = outputsFirst ? tensor.flatIndex(0, 0, 0, 1) : tensor.flatIndex(0, 1);
            return WeightGrids.kernels(
                    outputs,
                    inputs,
                    kernelRows,
                    kernelColumns,
                    (tile, row, column) ->
                            tile / inputs * perOutput
                                    + tile % inputs * perInput
                                    + row * perRow
                                    + column * perColumn,
                    values,
                    reach);
        }
    }

    /** The four gates of an LSTM side by side: in each a column for a cell, a row for an input. */
    record Gates(WeightTensor tensor, int inputs, int cells) implements Arrangement {
        /** How many gates there are: input, forget, output, and the one that gates the input. */
        static final int COUNT = 4;

        @Override
        public WeightGrid grid(WeightValues values, double reach) {
            return new GateGrid(this, values, reach);
        }

        int index(int input, int gate, int cell) {
            return tensor.flatIndex(input, gate * cells + cell);
        }
    }
}

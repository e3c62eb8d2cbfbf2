package dev.secateur.ui.heatmap;

/**
 * How the kernels of a convolution may stand: those of an output channel side by side or one below
 * the other, and output channels in as many rows as makes the kernels large.
 *
 * @param upright a row for each output channel, a column for each input channel
 * @param lying the same turned
 */
record KernelLayouts(TileLayout upright, TileLayout lying) {
    /**
     * Where rows are output channels and columns are input channels, a stripe is a dead channel:
     * that is given up only for cells larger by this.
     */
    private static final double LEAST_GAIN = 1.5;

    static KernelLayouts of(int outputs, int inputs, int kernelRows, int kernelColumns) {
        TileLayout.Group beside = new TileLayout.Group(1, inputs);
        TileLayout.Group below = new TileLayout.Group(inputs, 1);
        return new KernelLayouts(
                new TileLayout(outputs, beside, kernelRows, kernelColumns, 1),
                new TileLayout(outputs, below, kernelRows, kernelColumns, outputs));
    }

    TileLayout fittedTo(int width, int height) {
        TileLayout plain =
                room(upright, width, height) >= room(lying, width, height) ? upright : lying;
        TileLayout besides = upright.fittedTo(width, height);
        TileLayout belows = lying.fittedTo(width, height);
        double gain = cell(besides, width, height) / cell(belows, width, height);
        TileLayout wrapped = gain >= 1 ? besides : belows;
        double least = LEAST_GAIN * cell(plain, width, height);
        return cell(wrapped, width, height) >= least ? wrapped : plain;
    }

    private static double cell(TileLayout layout, int width, int height) {
        return layout.cellSize(width, height, 1);
    }

    private static double room(TileLayout layout, int width, int height) {
        return Math.min((double) width / layout.columns(), (double) height / layout.rows());
    }
}

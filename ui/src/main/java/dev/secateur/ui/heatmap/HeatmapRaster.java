package dev.secateur.ui.heatmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The pixels of a grid. Works out one colour for each block and spreads them; whatever goes, the
 * weights are read but once. For one thread at a time.
 */
public final class HeatmapRaster {
    /** Weights looked at in one painting; of larger grids every n-th row and column is. */
    static final long MOST_LOOKED_AT = 1_000_000;

    private final GridFit fit;
    private final WeightGrid grid;
    private final Sampling sampling;
    private final int[] colors;
    private LookedAt lookedAt;
    private StrongestColors strongest;

    HeatmapRaster(GridFit fit) {
        this(fit, MOST_LOOKED_AT);
    }

    HeatmapRaster(GridFit fit, long mostLookedAt) {
        this.fit = fit;
        this.grid = fit.grid();
        this.colors = new int[fit.rows().blocks() * fit.columns().blocks()];
        double cells = (double) grid.rows() * grid.columns();
        int stride = (int) Math.max(1, Math.ceil(Math.sqrt(cells / mostLookedAt)));
        this.sampling = new Sampling(fit, stride);
    }

    /** The pixels of a grid in a room of so many pixels at most, at least 1 each way. */
    public static HeatmapRaster of(WeightGrid grid, int width, int height) {
        return new HeatmapRaster(GridFit.of(grid, width, height));
    }

    GridFit fit() {
        return fit;
    }

    /** Pixels in a row. */
    public int width() {
        return fit.width();
    }

    /** Rows of pixels. */
    public int height() {
        return fit.height();
    }

    /** One of so many weights is looked at. */
    int sampling() {
        return sampling.stride() * sampling.stride();
    }

    /** Whether density is that of the block itself and not of what lies around it. */
    boolean densityOfBlocks() {
        return sampling.stride() > 1
                || Math.min(fit.tileRows().mostCells(), fit.tileColumns().mostCells())
                        >= neighbourhood();
    }

    /** The side of the square of weights over which density is taken; smaller for large cells. */
    int neighbourhood() {
        int pixels = Math.max(fit.tileRows().pixelsIn(0), fit.tileColumns().pixelsIn(0));
        return pixels <= 2 ? 7 : pixels <= 5 ? 5 : 3;
    }

    /** Fills pixels, in rows of the width. */
    public void paint(HeatmapMode mode, Palette palette, PrunedWeights goes, int[] pixels) {
        if (lookedAt == null) {
            lookedAt = new LookedAt(sampling);
        }
        switch (mode) {
            case WEIGHTS, KEPT -> colorByStrongest(mode, palette, goes);
            case DENSITY -> colorDensity(palette, goes);
        }
        spread(pixels);
    }

    private void colorByStrongest(HeatmapMode mode, Palette palette, PrunedWeights goes) {
        if (strongest == null || !strongest.isOf(mode, palette)) {
            strongest = new StrongestColors(lookedAt, mode, palette, grid.reach());
        }
        strongest.color(goes, colors);
    }

    private void colorDensity(Palette palette, PrunedWeights goes) {
        KeptCounts counts = densityOfBlocks() ? null : new KeptCounts(grid, goes);
        for (int block = 0; block < colors.length; block++) {
            if (lookedAt.isHole(block)) {
                colors[block] = Palette.HOLE;
            } else if (counts == null) {
                colors[block] = palette.density(lookedAt.shareKept(block, goes));
            } else {
                colors[block] = palette.density(shareAround(counts, block));
            }
        }
    }

    private double shareAround(KeptCounts counts, int block) {
        int row = block / fit.columns().blocks();
        int column = block % fit.columns().blocks();
        int fromRow = around(fit.rows(), row, 0);
        int fromColumn = around(fit.columns(), column, 0);
        int toRow = Math.min(grid.rows(), around(fit.rows(), row, neighbourhood()));
        int toColumn = Math.min(grid.columns(), around(fit.columns(), column, neighbourhood()));
        return counts.share(Math.max(0, fromRow), Math.max(0, fromColumn), toRow, toColumn);
    }

    private int around(AxisFit axis, int block, int offset) {
        return (axis.first()[block] + axis.first()[block + 1] - neighbourhood()) / 2 + offset;
    }

    private void spread(int[] pixels) {
        int width = fit.width();
        for (int row = 0; row < fit.rows().blocks(); row++) {
            int from = fit.rows().start()[row];
            int to = fit.rows().start()[row + 1];
            int last = fit.gapBelow(row) ? to - 1 : to;
            spreadRow(row, pixels, from * width);
            for (int y = from + 1; y < last; y++) {
                System.arraycopy(pixels, from * width, pixels, y * width, width);
            }
            Arrays.fill(pixels, last * width, to * width, Palette.HOLE);
        }
    }

    private void spreadRow(int row, int[] pixels, int at) {
        int[] start = fit.columns().start();
        int blocks = fit.columns().blocks();
        if (fit.columns().pixels() == blocks) {
            System.arraycopy(colors, row * blocks, pixels, at, blocks);
            return;
        }
        for (int column = 0; column < blocks; column++) {
            int from = at + start[column];
            int to = at + start[column + 1];
            int color = colors[row * blocks + column];
            pixels[from] = color;
            if (to - from > 1) {
                int last = fit.gapRight(column) ? to - 1 : to;
                Arrays.fill(pixels, from + 1, last, color);
                Arrays.fill(pixels, last, to, Palette.HOLE);
            }
        }
    }

    /** The blocks' colours of the last painting, row by row. */
    int[] colors() {
        return colors.clone();
    }

    /** What the blocks' colours stand for, row by row; NaN at holes. */
    double[] numbers(HeatmapMode mode, PrunedWeights goes) {
        boolean around = mode == HeatmapMode.DENSITY && !densityOfBlocks();
        KeptCounts counts = around ? new KeptCounts(grid, goes) : null;
        double[] numbers = new double[colors.length];
        for (int block = 0; block < numbers.length; block++) {
            numbers[block] =
                    lookedAt.isHole(block)
                            ? Double.NaN
                            : around ? shareAround(counts, block) : number(mode, block, goes);
        }
        return numbers;
    }

    private double number(HeatmapMode mode, int block, PrunedWeights goes) {
        if (mode == HeatmapMode.DENSITY) {
            return lookedAt.shareKept(block, goes);
        }
        float kept = lookedAt.strongestKept(block, goes);
        if (Float.isNaN(kept)) {
            return 0;
        }
        return mode == HeatmapMode.KEPT ? 1 : kept;
    }

    /** Whether every block is one weight. */
    boolean isOneToOne() {
        return sampling.stride() == 1 && !fit.aggregated();
    }

    /** The weight that a pixel shows: the largest kept one, else the largest; null at a hole. */
    HeatmapCell cellAt(int x, int y, PrunedWeights goes) {
        List<HeatmapCell> cells = new ArrayList<>();
        sampling.forEach(
                fit.rows().blockAt(y),
                fit.columns().blockAt(x),
                (row, column) -> cells.add(cell(row, column, goes)));
        return strongest(cells.stream().filter(cell -> !cell.pruned()))
                .or(() -> strongest(cells.stream()))
                .orElse(null);
    }

    private static Optional<HeatmapCell> strongest(Stream<HeatmapCell> cells) {
        return cells.reduce((best, cell) -> cell.isStrongerThan(best) ? cell : best);
    }

    /** The weight at a place of the grid, which must not be a hole. */
    HeatmapCell cell(int row, int column, PrunedWeights goes) {
        int index = grid.index(row, column);
        float value = grid.value(row, column);
        return new HeatmapCell(row, column, index, value, goes.goes(index, value));
    }
}

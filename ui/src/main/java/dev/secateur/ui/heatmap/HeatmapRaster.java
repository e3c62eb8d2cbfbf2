package dev.secateur.ui.heatmap;

import java.util.Arrays;

/** Works out one colour for each block of a grid, and spreads them over the pixels. */
final class HeatmapRaster {
    /** Weights looked at in one painting; of larger grids every n-th row and column is. */
    static final long MOST_LOOKED_AT = 1_000_000;

    private final GridFit fit;
    private final WeightGrid grid;
    private final double reach;
    private final int stride;

    HeatmapRaster(GridFit fit) {
        this(fit, MOST_LOOKED_AT);
    }

    HeatmapRaster(GridFit fit, long mostLookedAt) {
        this.fit = fit;
        this.grid = fit.grid();
        this.reach = grid.reach();
        double cells = (double) grid.rows() * grid.columns();
        this.stride = (int) Math.max(1, Math.ceil(Math.sqrt(cells / mostLookedAt)));
    }

    GridFit fit() {
        return fit;
    }

    /** One of so many weights is looked at. */
    int sampling() {
        return stride * stride;
    }

    /** Whether density is that of the block itself and not of what lies around it. */
    boolean densityOfBlocks() {
        return stride > 1
                || Math.min(fit.tileRows().mostCells(), fit.tileColumns().mostCells())
                        >= neighbourhood();
    }

    /** The side of the square of weights over which density is taken; smaller for large cells. */
    int neighbourhood() {
        int pixels = Math.max(fit.tileRows().pixelsIn(0), fit.tileColumns().pixelsIn(0));
        return pixels <= 2 ? 7 : pixels <= 5 ? 5 : 3;
    }

    /** Fills pixels, in rows of the fit's width. */
    void paint(HeatmapMode mode, Palette palette, int[] pixels) {
        BlockColor color = colors(mode, palette);
        int width = fit.width();
        int[] line = new int[width];
        for (int block = 0; block < fit.rows().blocks(); block++) {
            fillLine(line, block, color);
            int from = fit.rows().start()[block];
            int to = fit.rows().start()[block + 1];
            int last = fit.gapBelow(block) ? to - 1 : to;
            for (int y = from; y < last; y++) {
                System.arraycopy(line, 0, pixels, y * width, width);
            }
            Arrays.fill(pixels, last * width, to * width, Palette.HOLE);
        }
    }

    private void fillLine(int[] line, int row, BlockColor color) {
        for (int column = 0; column < fit.columns().blocks(); column++) {
            int from = fit.columns().start()[column];
            int to = fit.columns().start()[column + 1];
            int last = fit.gapRight(column) ? to - 1 : to;
            Arrays.fill(line, from, last, color.of(row, column));
            Arrays.fill(line, last, to, Palette.HOLE);
        }
    }

    /** The weight that a pixel shows: the largest kept one, else the largest; null at a hole. */
    HeatmapCell cellAt(int x, int y) {
        int row = fit.rows().blockAt(y);
        int column = fit.columns().blockAt(x);
        long kept = strongest(row, column, true);
        long place = kept >= 0 ? kept : strongest(row, column, false);
        if (place < 0) {
            return null;
        }
        int r = (int) (place / grid.columns());
        int c = (int) (place % grid.columns());
        return new HeatmapCell(r, c, grid.index(r, c), grid.value(r, c), grid.pruned(r, c));
    }

    private interface BlockColor {
        int of(int row, int column);
    }

    private BlockColor colors(HeatmapMode mode, Palette palette) {
        return switch (mode) {
            case WEIGHTS -> (row, column) -> weight(row, column, palette);
            case KEPT -> (row, column) -> kept(row, column, palette);
            case DENSITY -> density(palette);
        };
    }

    /** One pass over the block, for this is what every frame of a drag does to every pixel. */
    private int weight(int row, int column, Palette palette) {
        boolean hole = true;
        boolean kept = false;
        float strongest = 0;
        int endRow = fit.rows().first()[row + 1];
        int endColumn = fit.columns().first()[column + 1];
        for (int r = fit.rows().first()[row]; r < endRow; r += stride) {
            for (int c = fit.columns().first()[column]; c < endColumn; c += stride) {
                if (grid.hole(r, c)) {
                    continue;
                }
                hole = false;
                float value = grid.value(r, c);
                boolean stronger = !kept || Math.abs(value) > Math.abs(strongest);
                if (stronger && !grid.pruned(r, c)) {
                    kept = true;
                    strongest = value;
                }
            }
        }
        int unkept = hole ? Palette.HOLE : palette.empty();
        return kept ? palette.weight(strongest, reach) : unkept;
    }

    private int kept(int row, int column, Palette palette) {
        int found = Palette.HOLE;
        int endRow = fit.rows().first()[row + 1];
        int endColumn = fit.columns().first()[column + 1];
        for (int r = fit.rows().first()[row]; r < endRow; r += stride) {
            for (int c = fit.columns().first()[column]; c < endColumn; c += stride) {
                if (!grid.hole(r, c)) {
                    if (!grid.pruned(r, c)) {
                        return palette.kept();
                    }
                    found = palette.pruned();
                }
            }
        }
        return found;
    }

    private BlockColor density(Palette palette) {
        if (densityOfBlocks()) {
            return (row, column) ->
                    hasWeight(row, column)
                            ? palette.density(shareInBlock(row, column))
                            : Palette.HOLE;
        }
        KeptCounts counts = new KeptCounts(grid);
        return (row, column) ->
                hasWeight(row, column)
                        ? palette.density(shareAround(counts, row, column))
                        : Palette.HOLE;
    }

    private double shareAround(KeptCounts counts, int row, int column) {
        int fromRow = around(fit.rows(), row, 0);
        int fromColumn = around(fit.columns(), column, 0);
        int toRow = Math.min(grid.rows(), around(fit.rows(), row, neighbourhood()));
        int toColumn = Math.min(grid.columns(), around(fit.columns(), column, neighbourhood()));
        return counts.share(Math.max(0, fromRow), Math.max(0, fromColumn), toRow, toColumn);
    }

    private int around(AxisFit axis, int block, int offset) {
        return (axis.first()[block] + axis.first()[block + 1] - neighbourhood()) / 2 + offset;
    }

    private double shareInBlock(int row, int column) {
        int weights = 0;
        int kept = 0;
        for (int r = fit.rows().first()[row]; r < fit.rows().first()[row + 1]; r += stride) {
            int end = fit.columns().first()[column + 1];
            for (int c = fit.columns().first()[column]; c < end; c += stride) {
                if (!grid.hole(r, c)) {
                    weights++;
                    kept += grid.pruned(r, c) ? 0 : 1;
                }
            }
        }
        return weights == 0 ? 0 : (double) kept / weights;
    }

    private boolean hasWeight(int row, int column) {
        int endColumn = fit.columns().first()[column + 1];
        for (int r = fit.rows().first()[row]; r < fit.rows().first()[row + 1]; r += stride) {
            for (int c = fit.columns().first()[column]; c < endColumn; c += stride) {
                if (!grid.hole(r, c)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Where in a block the largest weight stands, as row · columns + column; −1 for nowhere. */
    private long strongest(int row, int column, boolean keptOnly) {
        long place = -1;
        float largest = -1;
        int endColumn = fit.columns().first()[column + 1];
        for (int r = fit.rows().first()[row]; r < fit.rows().first()[row + 1]; r += stride) {
            for (int c = fit.columns().first()[column]; c < endColumn; c += stride) {
                if (grid.hole(r, c)) {
                    continue;
                }
                float size = Math.abs(grid.value(r, c));
                if (size > largest && !(keptOnly && grid.pruned(r, c))) {
                    largest = size;
                    place = (long) r * grid.columns() + c;
                }
            }
        }
        return place;
    }
}

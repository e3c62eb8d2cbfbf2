package dev.secateur.ui.heatmap;

import dev.secateur.ui.control.Figures;
import dev.secateur.ui.export.Figure;
import dev.secateur.ui.export.Matrix;
import java.util.List;
import java.util.stream.IntStream;

/** What a heatmap shows, block by block. */
final class HeatmapFigure {
    private HeatmapFigure() {}

    /**
     * The blocks of a raster that was painted last with the same mode and the same weights gone.
     *
     * @param crop the part of the grid that the raster shows
     */
    static Figure of(
            String title, HeatmapRaster raster, Crop crop, HeatmapMode mode, PrunedWeights goes) {
        Matrix matrix =
                new Matrix(
                        title,
                        names(raster.fit().rows(), crop.row()),
                        names(raster.fit().columns(), crop.column()),
                        raster.numbers(mode, goes),
                        raster.colors(),
                        false);
        return Figure.of("heatmap", matrix);
    }

    /** Which cells a block stands for, counted from 1. */
    private static List<String> names(AxisFit axis, int offset) {
        return IntStream.range(0, axis.blocks())
                .mapToObj(block -> span(axis.first()[block], axis.first()[block + 1], offset))
                .toList();
    }

    private static String span(int first, int end, int offset) {
        String from = Figures.count(offset + first + 1L);
        return end - first == 1 ? from : from + "–" + Figures.count(offset + (long) end);
    }
}

package dev.secateur.ui.heatmap;

import dev.secateur.ui.control.Figures;
import dev.secateur.ui.export.Figure;
import dev.secateur.ui.export.Matrix;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** What a heatmap shows, block by block. */
final class HeatmapFigure {
    private HeatmapFigure() {}

    /** Pictures, one below the other. */
    static Figure of(Matrix... pictures) {
        return new Figure("heatmap", List.of(pictures));
    }

    /** The blocks of an image that was painted. */
    static Matrix matrix(String title, HeatmapImage image) {
        HeatmapRaster raster = image.rasterProperty().get();
        WeightGrid grid = raster.fit().grid();
        return new Matrix(
                title,
                names(raster.fit().rows(), grid::trueRow),
                names(raster.fit().columns(), grid::trueColumn),
                raster.numbers(image.modeProperty().get(), image.goesProperty().get()),
                raster.colors(),
                false);
    }

    /** The true places of the first and the last cell of each block, counted from 1. */
    private static List<String> names(AxisFit axis, IntUnaryOperator place) {
        return IntStream.range(0, axis.blocks())
                .mapToObj(block -> span(axis.first()[block], axis.first()[block + 1], place))
                .toList();
    }

    private static String span(int first, int end, IntUnaryOperator place) {
        String from = Figures.count(place.applyAsInt(first) + 1L);
        String to = Figures.count(place.applyAsInt(end - 1) + 1L);
        return end - first == 1 ? from : from + "–" + to;
    }
}

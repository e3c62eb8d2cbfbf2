package dev.secateur.ui.heatmap;

import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;

/** Says what a pixel of a heatmap stands for. */
final class HeatmapCaption {
    private HeatmapCaption() {}

    static String of(Localization texts, HeatmapRaster raster, HeatmapMode mode) {
        String says = blocks(texts, raster, mode);
        return raster.sampling() == 1
                ? says
                : texts.text("heatmap.caption.sampled", says, Figures.count(raster.sampling()));
    }

    /** Which part of a grid is shown: rows and columns as they are drawn, or tiles. */
    static String part(Localization texts, Crop crop, WeightGrid grid) {
        boolean tiled = grid.tileRows() < grid.rows() || grid.tileColumns() < grid.columns();
        return texts.text(
                tiled ? "heatmap.caption.part-tiles" : "heatmap.caption.part",
                span(crop.row(), crop.rows(), grid.rows(), grid.tileRows()),
                span(crop.column(), crop.columns(), grid.columns(), grid.tileColumns()));
    }

    private static String span(int first, int count, int all, int perTile) {
        int step = perTile < all ? perTile + 1 : 1;
        int from = first / step + 1;
        int to = (first + count + step - 1) / step;
        String range = Figures.count(from) + (to > from ? "–" + Figures.count(to) : "");
        return range + " / " + Figures.count((all + step - 1) / step);
    }

    private static String blocks(Localization texts, HeatmapRaster raster, HeatmapMode mode) {
        String block = raster.fit().blockText();
        if (mode == HeatmapMode.DENSITY) {
            String side = Integer.toString(raster.neighbourhood());
            return raster.densityOfBlocks()
                    ? texts.text("heatmap.caption.share", block)
                    : texts.text("heatmap.caption.share-around", side + " × " + side);
        }
        if (!raster.fit().aggregated()) {
            return texts.text("heatmap.caption.one");
        }
        return mode == HeatmapMode.KEPT
                ? texts.text("heatmap.caption.any", block)
                : texts.text("heatmap.caption.largest", block);
    }
}

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

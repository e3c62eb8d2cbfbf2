package dev.secateur.ui.heatmap;

import dev.secateur.ui.control.Figures;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Writes the weights into the cells of a heatmap where these are large enough. */
final class CellValues extends Canvas {
    private static final double FONT = 10;
    private static final double LEAST_WIDTH = 42;
    private static final double LEAST_HEIGHT = 16;
    private static final double DARK = 0.62;

    CellValues() {
        setManaged(false);
        setMouseTransparent(true);
    }

    /** Writes nothing. */
    void clear() {
        if (getWidth() > 0) {
            setWidth(0);
            setHeight(0);
        }
    }

    /**
     * Writes what a raster shows.
     *
     * @param edge how far its first pixel is from the left and the top, in units of length
     * @param scale pixels in a unit of length
     */
    void show(
            HeatmapRaster raster, Palette palette, PrunedWeights goes, double edge, double scale) {
        GridFit fit = raster.fit();
        boolean fits =
                raster.isOneToOne()
                        && fit.columns().pixelsIn(0) / scale >= LEAST_WIDTH
                        && fit.rows().pixelsIn(0) / scale >= LEAST_HEIGHT;
        if (!fits) {
            clear();
            return;
        }
        relocate(edge, edge);
        setWidth(fit.width() / scale);
        setHeight(fit.height() / scale);
        GraphicsContext g = getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        g.setFont(Font.font(FONT));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        for (int row = 0; row < fit.rows().blocks(); row++) {
            for (int column = 0; column < fit.columns().blocks(); column++) {
                write(g, raster, palette, goes, row, column, scale);
            }
        }
    }

    private static void write(
            GraphicsContext g,
            HeatmapRaster raster,
            Palette palette,
            PrunedWeights goes,
            int row,
            int column,
            double scale) {
        GridFit fit = raster.fit();
        int r = fit.rows().first()[row];
        int c = fit.columns().first()[column];
        if (fit.grid().hole(r, c)) {
            return;
        }
        HeatmapCell cell = raster.cell(r, c, goes);
        int under =
                cell.pruned() ? palette.empty() : palette.weight(cell.value(), fit.grid().reach());
        g.setFill(onto(under, cell.pruned()));
        double x = (fit.columns().start()[column] + fit.columns().pixelsIn(column) / 2.0) / scale;
        double y = (fit.rows().start()[row] + fit.rows().pixelsIn(row) / 2.0) / scale;
        g.fillText(Figures.weight(cell.value()), x, y);
    }

    /** Black or white, whichever stands out; paler where the weight goes. */
    private static Color onto(int argb, boolean pruned) {
        double red = (argb >> 16 & 0xFF) / 255.0;
        double green = (argb >> 8 & 0xFF) / 255.0;
        double blue = (argb & 0xFF) / 255.0;
        boolean isDark = 0.299 * red + 0.587 * green + 0.114 * blue < DARK;
        return (isDark ? Color.WHITE : Color.BLACK).deriveColor(0, 1, 1, pruned ? 0.45 : 1);
    }
}

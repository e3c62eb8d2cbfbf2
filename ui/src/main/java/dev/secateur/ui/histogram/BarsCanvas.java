package dev.secateur.ui.histogram;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/** Where bars are drawn, in the paints that the style sheet gives. */
final class BarsCanvas extends Region {
    private static final StyleablePropertyFactory<BarsCanvas> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    private final StyleableProperty<Paint> kept =
            STYLES.createStyleablePaintProperty(
                    this, "keptFill", "-sec-kept-fill", bars -> bars.kept, Color.TRANSPARENT);
    private final StyleableProperty<Paint> pruned =
            STYLES.createStyleablePaintProperty(
                    this, "prunedFill", "-sec-pruned-fill", bars -> bars.pruned, Color.TRANSPARENT);
    private final StyleableProperty<Paint> grid =
            STYLES.createStyleablePaintProperty(
                    this, "gridFill", "-sec-grid-fill", bars -> bars.grid, Color.TRANSPARENT);
    private final Canvas canvas = new Canvas();

    /**
     * Makes a canvas.
     *
     * @param restyled told when the paints have changed
     */
    BarsCanvas(Runnable restyled) {
        getStyleClass().add("histogram-bars");
        setManaged(false);
        setMouseTransparent(true);
        getChildren().add(canvas);
        InvalidationListener listener = observable -> restyled.run();
        for (StyleableProperty<Paint> paint : List.of(kept, pruned, grid)) {
            ((ObservableValue<?>) paint).addListener(listener);
        }
    }

    HistogramColors colors() {
        return new HistogramColors(kept.getValue(), pruned.getValue(), grid.getValue());
    }

    /** Moves to a place, clears what was drawn, and gives the pen. */
    GraphicsContext begin(PlotArea area) {
        relocate(area.x(), area.y());
        canvas.setWidth(area.width());
        canvas.setHeight(area.height());
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, area.width(), area.height());
        return graphics;
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLES.getCssMetaData();
    }
}

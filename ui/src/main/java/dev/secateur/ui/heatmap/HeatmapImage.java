package dev.secateur.ui.heatmap;

import dev.secateur.ui.fx.Surface;
import java.nio.IntBuffer;
import java.util.List;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** The bare image of a grid, in the colours that the style sheet gives. */
final class HeatmapImage extends Region {
    private static final StyleablePropertyFactory<HeatmapImage> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    private final StyleableProperty<Color> negative =
            color("-sec-negative-color", image -> image.negative);
    private final StyleableProperty<Color> empty = color("-sec-empty-color", image -> image.empty);
    private final StyleableProperty<Color> positive =
            color("-sec-positive-color", image -> image.positive);
    private final StyleableProperty<Color> kept = color("-sec-kept-color", image -> image.kept);
    private final StyleableProperty<Color> pruned =
            color("-sec-pruned-color", image -> image.pruned);

    private final ObjectProperty<WeightGrid> grid = new SimpleObjectProperty<>(this, "grid");
    private final ObjectProperty<PrunedWeights> goes =
            new SimpleObjectProperty<>(this, "goes", PrunedWeights.NONE);
    private final ObjectProperty<HeatmapMode> mode =
            new SimpleObjectProperty<>(this, "mode", HeatmapMode.WEIGHTS);
    private final ObjectProperty<Crop> crop = new SimpleObjectProperty<>(this, "crop");
    private final ReadOnlyObjectWrapper<HeatmapRaster> raster = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Palette> palette = new ReadOnlyObjectWrapper<>();
    private final Region frame = new Region();
    private final ImageView view = new ImageView();
    private final CellValues values = new CellValues();
    private final Surface surface = new Surface(this::paint);
    private PixelBuffer<IntBuffer> buffer;
    private Room fittedTo;
    private WeightGrid arranged;
    private long paintings;

    /** What is shown of a grid, and the pixels that there are for it. */
    private record Room(WeightGrid grid, Crop crop, int width, int height) {
        HeatmapRaster raster(WeightGrid arranged) {
            WeightGrid shown = crop == null ? arranged : new CroppedGrid(arranged, crop);
            return HeatmapRaster.of(shown, width, height);
        }
    }

    HeatmapImage() {
        getStyleClass().add("heatmap-image");
        frame.getStyleClass().add("frame");
        frame.setManaged(false);
        view.setManaged(false);
        view.setSmooth(false);
        surface.setMouseTransparent(true);
        surface.getChildren().addAll(view, values, frame);
        getChildren().add(surface);
        InvalidationListener restyled =
                observable -> {
                    palette.set(null);
                    surface.invalidate();
                };
        for (StyleableProperty<Color> color : List.of(negative, empty, positive, kept, pruned)) {
            ((ObservableValue<?>) color).addListener(restyled);
        }
        grid.addListener(observable -> surface.invalidate());
        crop.addListener(observable -> surface.invalidate());
        goes.addListener(observable -> surface.invalidate());
        mode.addListener(observable -> surface.invalidate());
    }

    ObjectProperty<WeightGrid> gridProperty() {
        return grid;
    }

    ObjectProperty<PrunedWeights> goesProperty() {
        return goes;
    }

    ObjectProperty<HeatmapMode> modeProperty() {
        return mode;
    }

    /** The part that is shown of the grid as it is {@link #arranged}; null for all of it. */
    ObjectProperty<Crop> cropProperty() {
        return crop;
    }

    /** The grid as its room has it arranged; null before it was painted. */
    WeightGrid arranged() {
        return arranged;
    }

    /** How the grid lies in its room; null before it was painted and without a grid. */
    ReadOnlyObjectProperty<HeatmapRaster> rasterProperty() {
        return raster.getReadOnlyProperty();
    }

    /** The colours of now; null until they are needed after a change of style. */
    ReadOnlyObjectProperty<Palette> paletteProperty() {
        return palette.getReadOnlyProperty();
    }

    /** Pixels of the screen in a unit of length. */
    double scale() {
        return surface.scale();
    }

    /** The weight under a point of this node; null where there is none. */
    HeatmapCell cellAt(double x, double y) {
        HeatmapRaster now = raster.get();
        int column = (int) Math.floor(x * scale()) - border();
        int row = (int) Math.floor(y * scale()) - border();
        boolean inside =
                now != null
                        && column >= 0
                        && row >= 0
                        && column < now.fit().width()
                        && row < now.fit().height();
        HeatmapCell cell = inside ? now.cellAt(column, row, goes.get()) : null;
        Crop part = crop.get();
        return cell == null || part == null ? cell : cell.shifted(part.row(), part.column());
    }

    /** Where the block is that has the pixel under a point; null where there is none. */
    Bounds blockAt(double x, double y) {
        HeatmapRaster now = raster.get();
        if (cellAt(x, y) == null) {
            return null;
        }
        AxisFit rows = now.fit().rows();
        AxisFit columns = now.fit().columns();
        int row = rows.blockAt((int) Math.floor(y * scale()) - border());
        int column = columns.blockAt((int) Math.floor(x * scale()) - border());
        return new BoundingBox(
                (columns.start()[column] + border()) / scale(),
                (rows.start()[row] + border()) / scale(),
                columns.pixelsIn(column) / scale(),
                rows.pixelsIn(row) / scale());
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLES.getCssMetaData();
    }

    @Override
    protected void layoutChildren() {
        surface.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    /** How often it was painted. */
    long paintings() {
        return paintings;
    }

    private void paint() {
        paintings++;
        if (palette.get() == null) {
            palette.set(
                    new Palette(
                            negative.getValue(),
                            empty.getValue(),
                            positive.getValue(),
                            kept.getValue(),
                            pruned.getValue()));
        }
        WeightGrid now = grid.get();
        boolean shown = now != null && now.rows() > 0 && now.columns() > 0;
        view.setVisible(shown);
        frame.setVisible(shown);
        if (shown) {
            paint(now);
        } else {
            fittedTo = null;
            arranged = null;
            values.clear();
            raster.set(null);
        }
    }

    private void paint(WeightGrid now) {
        double scale = surface.scale();
        int border = border();
        int width = Math.max(1, (int) (surface.getWidth() * scale) - 2 * border);
        int height = Math.max(1, (int) (surface.getHeight() * scale) - 2 * border);
        arrange(now.fittedTo(width, height));
        Room room = new Room(now, crop.get(), width, height);
        HeatmapRaster fitted = room.equals(fittedTo) ? raster.get() : room.raster(arranged);
        fittedTo = room;
        GridFit fit = fitted.fit();
        fitBuffer(fit.width(), fit.height());
        fitted.paint(mode.get(), palette.get(), goes.get(), buffer.getBuffer().array());
        buffer.updateBuffer(all -> null);
        double edge = border / scale;
        view.relocate(edge, edge);
        view.setFitWidth(fit.width() / scale);
        view.setFitHeight(fit.height() / scale);
        frame.resizeRelocate(0, 0, fit.width() / scale + 2 * edge, fit.height() / scale + 2 * edge);
        values.show(fitted, palette.get(), goes.get(), edge, scale);
        raster.set(fitted);
    }

    /** Arranged otherwise, the part that was shown is another one. */
    private void arrange(WeightGrid fitted) {
        WeightGrid before = arranged == null ? fitted : arranged;
        boolean alike = before.rows() == fitted.rows() && before.columns() == fitted.columns();
        boolean fits = crop.get() == null || crop.get().fits(fitted);
        if (!alike || !fits) {
            crop.set(null);
        }
        arranged = fitted;
    }

    private int border() {
        return (int) Math.ceil(scale());
    }

    private void fitBuffer(int width, int height) {
        if (buffer == null || buffer.getWidth() != width || buffer.getHeight() != height) {
            IntBuffer pixels = IntBuffer.allocate(width * height);
            buffer = new PixelBuffer<>(width, height, pixels, PixelFormat.getIntArgbPreInstance());
            view.setImage(new WritableImage(buffer));
        }
    }

    private StyleableProperty<Color> color(
            String name, Function<HeatmapImage, StyleableProperty<Color>> property) {
        return STYLES.createStyleableColorProperty(this, name, name, property, Color.TRANSPARENT);
    }
}

package dev.secateur.ui.heatmap;

import dev.secateur.ui.control.Localization;
import dev.secateur.ui.export.Exportable;
import dev.secateur.ui.export.Figure;
import dev.secateur.ui.export.Matrix;
import dev.secateur.ui.fx.Shown;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The heatmap of a layer with its caption, its legend, and a readout under the mouse. */
public final class HeatmapPane extends Region implements Exportable {
    private static final double FOOTER_GAP = 8;
    private static final double DIMMED = 0.55;

    private final StringProperty axisText = new SimpleStringProperty(this, "axisText", "");
    private final BooleanProperty waiting = new SimpleBooleanProperty(this, "waiting");
    private final Label hint = new Label();
    private final Localization texts;
    private final HeatmapSides sides;
    private final HeatmapImage image;
    private final Label caption = new Label();
    private final HeatmapLegend legend;
    private final HBox footer;
    private final Label empty = new Label();
    private final HeatmapReadout readout;
    private final HeatmapZoom zoom;
    private final Button whole = new Button();

    /** Makes an empty pane. */
    public HeatmapPane(Localization texts) {
        this.texts = texts;
        sides = new HeatmapSides(texts);
        image = sides.image();
        zoom = new HeatmapZoom(image);
        legend = new HeatmapLegend(texts);
        getStyleClass().add("heatmap-pane");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        empty.getStyleClass().add("empty");
        empty.setWrapText(true);
        empty.textProperty().bind(texts.bind("heatmap.empty"));
        empty.visibleProperty().bind(gridProperty().isNull());
        caption.getStyleClass().add("caption");
        caption.setMaxWidth(Double.MAX_VALUE);
        caption.setMinWidth(0);
        Tooltip inFull = new Tooltip();
        inFull.textProperty().bind(caption.textProperty());
        caption.setTooltip(inFull);
        legend.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(caption, Priority.ALWAYS);
        footer = new HBox(caption, whole, legend);
        footer.getStyleClass().add("footer");
        footer.visibleProperty().bind(gridProperty().isNotNull());
        readout = new HeatmapReadout(texts, sides, this);
        whole.setId("heatmap-whole");
        whole.getStyleClass().add("heatmap-whole");
        whole.textProperty().bind(texts.bind("heatmap.whole"));
        whole.visibleProperty().bind(image.cropProperty().isNotNull());
        whole.setMinWidth(USE_PREF_SIZE);
        whole.setOnAction(event -> zoom.whole());
        Shown.takesRoomOnlyWhileVisible(whole);
        hint.getStyleClass().add("waiting-hint");
        hint.setMouseTransparent(true);
        hint.textProperty().bind(texts.bind("heatmap.sorting"));
        hint.visibleProperty().bind(waiting);
        sides.opacityProperty().bind(Bindings.when(waiting).then(DIMMED).otherwise(1.0));
        // The footer after the image: what it says comes out of the image's painting.
        getChildren().addAll(sides, footer, empty, hint, readout);
        for (Observable each :
                List.of(
                        image.rasterProperty(),
                        image.modeProperty(),
                        image.paletteProperty(),
                        axisText,
                        texts.messagesProperty())) {
            each.addListener(observable -> describe());
        }
        gridProperty().addListener(observable -> zoom.whole());
    }

    /** The weights; null shows a sentence instead. Another grid object is read anew. */
    public ObjectProperty<WeightGrid> gridProperty() {
        return image.gridProperty();
    }

    /** What the weights were before, to be shown beside them; null shows them alone. */
    public ObjectProperty<LayerPicture.Before> beforeProperty() {
        return sides.beforeProperty();
    }

    /** The part that is shown; null for all. Another grid is shown whole. */
    ObjectProperty<Crop> cropProperty() {
        return image.cropProperty();
    }

    /** Which of the weights go. */
    public ObjectProperty<PrunedWeights> goesProperty() {
        return image.goesProperty();
    }

    /** What the colours tell. */
    public ObjectProperty<HeatmapMode> modeProperty() {
        return image.modeProperty();
    }

    /** Names a weight, such as "neuron 17 · input 403"; null gives its row and column. */
    public ObjectProperty<Function<HeatmapCell, String>> cellNameProperty() {
        return readout.cellNameProperty();
    }

    /** What stands before the caption, such as "784 inputs →"; may be empty. */
    public StringProperty axisTextProperty() {
        return axisText;
    }

    /** Whether the weights are being sorted: they are dimmed, and it is said, until they are. */
    public BooleanProperty waitingProperty() {
        return waiting;
    }

    /** The readout of the weight under the mouse; not visible where there is none. */
    Label readout() {
        return readout;
    }

    HeatmapImage image() {
        return image;
    }

    HeatmapSides sides() {
        return sides;
    }

    @Override
    public Optional<Figure> figure() {
        HeatmapRaster raster = image.rasterProperty().get();
        if (raster == null) {
            return Optional.empty();
        }
        Matrix now = HeatmapFigure.matrix(figureTitle(1), image);
        return Optional.of(
                isCompared()
                        ? HeatmapFigure.of(HeatmapFigure.matrix(figureTitle(0), sides.left()), now)
                        : HeatmapFigure.of(now));
    }

    private boolean isCompared() {
        return sides.left().rasterProperty().get() != null;
    }

    private String figureTitle(int side) {
        return isCompared()
                ? sides.titles().get(side) + " · " + caption.getText()
                : caption.getText();
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = getWidth() - left - snappedRightInset();
        double height = getHeight() - top - snappedBottomInset();
        // As high as with the button: the image keeps its size when that comes and goes.
        double footerHeight = Math.max(footer.prefHeight(width), snapSizeY(whole.prefHeight(-1)));
        double imageHeight = Math.max(0, height - footerHeight - FOOTER_GAP);
        sides.resizeRelocate(left, top, width, imageHeight);
        sides.layout();
        hint.autosize();
        hint.relocate(
                Math.floor(left + (width - hint.getWidth()) / 2),
                Math.floor(top + (imageHeight - hint.getHeight()) / 2));
        footer.resizeRelocate(left, top + height - footerHeight, width, footerHeight);
        empty.resizeRelocate(left, top, width, height);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 560;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 320;
    }

    private void describe() {
        HeatmapRaster raster = image.rasterProperty().get();
        Palette palette = image.paletteProperty().get();
        if (raster != null && palette != null) {
            String says = HeatmapCaption.of(texts, raster, modeProperty().get());
            String where =
                    image.cropProperty().get() == null
                            ? axisText.get()
                            : HeatmapCaption.part(
                                    texts, image.cropProperty().get(), image.arranged());
            String hint = image.cropProperty().get() == null ? texts.text("heatmap.hint") : "";
            caption.setText(String.join("  ", where, says, hint).strip());
            legend.show(modeProperty().get(), palette, raster.fit().grid().reach());
            setAccessibleText(texts.text("heatmap.accessible", caption.getText()));
        }
    }
}

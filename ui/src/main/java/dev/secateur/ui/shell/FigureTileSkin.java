package dev.secateur.ui.shell;

import dev.secateur.ui.control.TextRuler;
import eu.hansolo.tilesfx.Tile;
import eu.hansolo.tilesfx.skins.TileSkin;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Arc;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.util.Duration;

/**
 * Draws a tile as a flat panel: title, description as the big figure, unit before it, text below in
 * one line or two, and the value as an arc on the right. Texts that are too long get smaller, never
 * cut off.
 */
final class FigureTileSkin extends TileSkin {
    static final double HEIGHT = 94;
    private static final CornerRadii CORNERS = new CornerRadii(10);
    private static final double PADDING = 16;
    private static final double GAP = 8;
    private static final double SMALL = 12;
    private static final double BIG = 28;
    private static final double LEAST = 5;

    /** Baselines, the same in all tiles, whether they have a second line or not. */
    private static final double TITLE = 24;

    private static final double FIGURE = 55;
    private static final double COMPARISON = 73;
    private static final double SECOND = 87;
    private static final double ARC_STROKE = 6;
    private static final double FULL_ANGLE = 270;
    private static final Duration ARC_TIME = Duration.millis(180);

    private final Supplier<Font> face;
    private final TextRuler ruler = new TextRuler();
    private final Region panel = new Region();
    private final Text title = text("tile-title");
    private final Text unit = text("tile-unit");
    private final Text figure = text("tile-figure");
    private final Text comparison = text("tile-comparison");
    private final Text second = text("tile-comparison");
    private final Arc track = arc();
    private final Arc arc = arc();
    private final DoubleProperty share = new SimpleDoubleProperty();
    private final Timeline growth = new Timeline();

    /**
     * A skin for a tile whose value runs from 0 to 1; a tile that is not active has no arc.
     *
     * @param face gives the face of the texts, which are measured in it
     */
    FigureTileSkin(Tile tile, Supplier<Font> face) {
        super(tile);
        this.face = face;
        getChildren().setAll(panel, track, arc, title, unit, figure, comparison, second);
        bindTexts(tile);
        bindArc(tile);
        panel.backgroundProperty()
                .bind(
                        Bindings.createObjectBinding(
                                () -> background(tile.getBackgroundColor()),
                                tile.backgroundColorProperty()));
        panel.borderProperty()
                .bind(
                        Bindings.createObjectBinding(
                                () -> border(tile.getBorderColor()), tile.borderColorProperty()));
    }

    /** TilesFX lays its tiles out in parts of their size; ours is laid out in pixels, below. */
    @Override
    protected void resize() {}

    /** Nothing to do: colours and texts are bound. */
    @Override
    protected void redraw() {}

    private void bindTexts(Tile tile) {
        bind(title, tile.titleProperty(), tile.titleColorProperty());
        bind(unit, tile.unitProperty(), tile.unitColorProperty());
        bind(figure, tile.descriptionProperty(), tile.descriptionColorProperty());
        bind(comparison, tile.textProperty().map(FigureTileSkin::first), tile.textColorProperty());
        bind(second, tile.textProperty().map(FigureTileSkin::second), tile.textColorProperty());
    }

    private static String first(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static String second(String text) {
        return text.lines().skip(1).findFirst().orElse("");
    }

    private void bind(Text text, ObservableValue<String> line, ObservableValue<Color> color) {
        text.textProperty().bind(line);
        text.fillProperty().bind(color);
        registerChangeListener(line, o -> getSkinnable().requestLayout());
    }

    private void bindArc(Tile tile) {
        track.setLength(-FULL_ANGLE);
        track.strokeProperty().bind(tile.barBackgroundColorProperty());
        track.visibleProperty().bind(tile.activeProperty());
        arc.strokeProperty().bind(tile.barColorProperty());
        arc.lengthProperty().bind(share.multiply(-FULL_ANGLE));
        arc.visibleProperty().bind(tile.activeProperty().and(share.greaterThan(0.001)));
        registerChangeListener(tile.activeProperty(), o -> tile.requestLayout());
        registerChangeListener(tile.valueProperty(), o -> grow(tile.getValue()));
    }

    /** TilesFX would lose a value that is set again while it moves. */
    private void grow(double to) {
        growth.stop();
        growth.getKeyFrames()
                .setAll(new KeyFrame(ARC_TIME, new KeyValue(share, to, Interpolator.EASE_BOTH)));
        growth.play();
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        panel.resizeRelocate(x, y, width, height);
        double radius = Math.max(14, Math.min(17, width * 0.1));
        double centerX = x + width - PADDING - radius;
        double centerY = y + TITLE + 3 + radius;
        place(track, centerX, centerY, radius - ARC_STROKE / 2);
        place(arc, centerX, centerY, radius - ARC_STROKE / 2);
        double left = x + PADDING;
        double all = width - 2 * PADDING;
        double beside = getSkinnable().isActive() ? all - 2 * radius - GAP : all;
        line(title, left, y + TITLE, all, SMALL, FontWeight.NORMAL);
        double unitWidth = line(unit, left, y + FIGURE, beside / 2, SMALL, FontWeight.NORMAL);
        double indent = unitWidth > 0 ? unitWidth + 5 : 0;
        line(figure, left + indent, y + FIGURE, beside - indent, BIG, FontWeight.BOLD);
        line(comparison, left, y + COMPARISON, all, SMALL, FontWeight.NORMAL);
        line(second, left, y + SECOND, all, SMALL, FontWeight.NORMAL);
    }

    /** Puts a text on its baseline, smaller if need be, and tells its width. */
    private double line(
            Text text, double left, double baseline, double room, double size, FontWeight weight) {
        Font font = Font.font(face.get().getFamily(), weight, size);
        double width = ruler.width(text.getText(), font);
        double fitting = Math.max(LEAST, Math.min(size, size * room / Math.max(1, width)));
        double rounded = Math.floor(fitting * 4) / 4;
        String style = String.format(Locale.ROOT, "-fx-font-size: %.2fpx", rounded);
        if (!style.equals(text.getStyle())) {
            text.setStyle(style);
            text.applyCss();
        }
        text.setX(left);
        text.setY(baseline);
        return width * rounded / size;
    }

    @Override
    protected double computePrefHeight(double w, double t, double r, double b, double l) {
        return HEIGHT;
    }

    @Override
    protected double computeMinHeight(double w, double t, double r, double b, double l) {
        return HEIGHT;
    }

    @Override
    protected double computeMinWidth(double h, double t, double r, double b, double l) {
        return 100;
    }

    private static void place(Arc arc, double x, double y, double radius) {
        arc.setCenterX(x);
        arc.setCenterY(y);
        arc.setRadiusX(radius);
        arc.setRadiusY(radius);
    }

    private static Arc arc() {
        Arc arc = new Arc();
        arc.setStartAngle(90 + FULL_ANGLE / 2);
        arc.setFill(null);
        arc.setStrokeWidth(ARC_STROKE);
        arc.setStrokeLineCap(StrokeLineCap.ROUND);
        arc.setManaged(false);
        return arc;
    }

    private static Text text(String style) {
        Text text = new Text();
        text.getStyleClass().add(style);
        text.setTextOrigin(VPos.BASELINE);
        text.setManaged(false);
        return text;
    }

    private static Background background(Color color) {
        return new Background(new BackgroundFill(color, CORNERS, null));
    }

    private static Border border(Color color) {
        return new Border(
                new BorderStroke(color, BorderStrokeStyle.SOLID, CORNERS, BorderWidths.DEFAULT));
    }
}

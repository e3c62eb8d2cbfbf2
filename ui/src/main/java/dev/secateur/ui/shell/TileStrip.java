package dev.secateur.ui.shell;

import dev.secateur.ui.control.CanvasStyle;
import dev.secateur.ui.control.Ink;
import dev.secateur.ui.control.Localization;
import eu.hansolo.tilesfx.Tile;
import eu.hansolo.tilesfx.Tile.SkinType;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.FontWeight;

/** Six tiles side by side that say where the network stands, and against what. */
public final class TileStrip extends Region {
    /** How many tiles there are. */
    public static final int TILES = 6;

    private static final double GAP = 12;
    private static final double DIMMED = 0.45;

    private final Localization texts;
    private final CanvasStyle style = new CanvasStyle(this::recolour);
    private final List<ObjectProperty<TileFigure>> figures = new ArrayList<>();
    private final List<Tile> tiles = new ArrayList<>();
    private boolean colorsStale = true;

    /** A strip of empty tiles, in the language of the texts. */
    public TileStrip(Localization texts) {
        this.texts = texts;
        getStyleClass().add("tile-strip");
        getChildren().add(style);
        for (int i = 0; i < TILES; i++) {
            add(i);
        }
        texts.messagesProperty().addListener(o -> refresh());
    }

    /** What a tile says, counted from 0 at the left. */
    public ObjectProperty<TileFigure> figureProperty(int tile) {
        return figures.get(tile);
    }

    @Override
    protected double computePrefHeight(double width) {
        return FigureTileSkin.HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return FigureTileSkin.HEIGHT;
    }

    @Override
    protected double computePrefWidth(double height) {
        return TILES * 200;
    }

    @Override
    protected void layoutChildren() {
        if (colorsStale) {
            colorsStale = false;
            refresh();
        }
        double right = -GAP;
        for (int i = 0; i < TILES; i++) {
            double left = right + GAP;
            right = Math.rint((getWidth() + GAP) * (i + 1) / TILES) - GAP;
            tiles.get(i).resizeRelocate(left, 0, right - left, getHeight());
        }
    }

    private void add(int index) {
        Tile tile = new Tile(SkinType.CUSTOM);
        tile.setMinValue(0);
        tile.setMaxValue(1);
        tile.setSkin(new FigureTileSkin(tile, () -> style.font(12, FontWeight.NORMAL)));
        tile.setAccessibleRole(AccessibleRole.TEXT);
        tiles.add(tile);
        getChildren().add(tile);
        ObjectProperty<TileFigure> figure =
                new SimpleObjectProperty<>(this, "figure" + index, TileFigure.empty(""));
        figure.addListener(o -> show(tile, figure.get()));
        figures.add(figure);
        show(tile, figure.get());
    }

    private void recolour() {
        colorsStale = true;
        requestLayout();
    }

    private void refresh() {
        for (int i = 0; i < TILES; i++) {
            show(tiles.get(i), figures.get(i).get());
        }
    }

    private void show(Tile tile, TileFigure figure) {
        String about = figure.about() ? texts.text("tiles.about") : "";
        tile.setTitle(figure.title());
        tile.setUnit(about);
        tile.setDescription(figure.value());
        tile.setText(figure.comparison());
        tile.setActive(!Double.isNaN(figure.share()));
        tile.setValue(tile.isActive() ? Math.max(0, Math.min(1, figure.share())) : 0);
        tile.setAccessibleText(
                String.join(" ", figure.title(), about, figure.value(), figure.comparison()));
        colour(tile, figure);
    }

    private void colour(Tile tile, TileFigure figure) {
        double opacity = figure.stale() ? DIMMED : 1;
        Color muted = style.color(Ink.MUTED);
        tile.setBackgroundColor(style.color(Ink.PANEL));
        tile.setBorderColor(style.color(Ink.LINE));
        tile.setTitleColor(muted);
        tile.setUnitColor(muted);
        tile.setTextColor(muted);
        tile.setDescriptionColor(style.color(Ink.TEXT).deriveColor(0, 1, 1, opacity));
        tile.setBarBackgroundColor(style.color(Ink.LINE));
        tile.setBarColor(style.color(ink(figure.role())).deriveColor(0, 1, 1, opacity));
    }

    private static Ink ink(TileFigure.Role role) {
        return switch (role) {
            case KEPT -> Ink.KEPT;
            case PRUNED -> Ink.PRUNED;
            case VALIDATION -> Ink.VALIDATION;
            case TROUBLE -> Ink.TROUBLE;
        };
    }
}

package dev.secateur.ui.control;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.CssMetaData;
import javafx.css.FontCssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/**
 * What a control draws with: an empty child of it through which CSS hands the theme's colours and
 * the font to code that paints on a canvas.
 */
public final class CanvasStyle extends Region {
    private static final Map<Ink, CssMetaData<CanvasStyle, Color>> COLORS = colorMetaData();
    private static final CssMetaData<CanvasStyle, Font> FONT =
            new FontCssMetaData<>("-fx-font", Font.getDefault()) {
                @Override
                public boolean isSettable(CanvasStyle style) {
                    return true;
                }

                @Override
                public StyleableProperty<Font> getStyleableProperty(CanvasStyle style) {
                    return style.font;
                }
            };
    private static final List<CssMetaData<? extends Styleable, ?>> META_DATA = allMetaData();

    private final Map<Ink, StyleableObjectProperty<Color>> colors = new EnumMap<>(Ink.class);
    private final StyleableObjectProperty<Font> font;

    /**
     * Takes its colours from the style sheets as soon as it is in a scene.
     *
     * @param changed run when a colour or the font changes, as on a switch of the theme
     */
    public CanvasStyle(Runnable changed) {
        COLORS.forEach(
                (ink, meta) ->
                        colors.put(ink, property(meta, ink.name(), Color.TRANSPARENT, changed)));
        font = property(FONT, "font", Font.getDefault(), changed);
        getStyleClass().add("canvas-style");
        setManaged(false);
        setMouseTransparent(true);
    }

    /** The theme's colour now. */
    public Color color(Ink ink) {
        return colors.get(ink).get();
    }

    /** The window's face in another size. */
    public Font font(double size, FontWeight weight) {
        return Font.font(font.get().getFamily(), weight, size);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return META_DATA;
    }

    private <T> StyleableObjectProperty<T> property(
            CssMetaData<CanvasStyle, T> meta, String name, T initial, Runnable changed) {
        return new SimpleStyleableObjectProperty<>(meta, this, name, initial) {
            @Override
            protected void invalidated() {
                changed.run();
            }
        };
    }

    private static Map<Ink, CssMetaData<CanvasStyle, Color>> colorMetaData() {
        Map<Ink, CssMetaData<CanvasStyle, Color>> all = new EnumMap<>(Ink.class);
        for (Ink ink : Ink.values()) {
            all.put(ink, colorMetaData(ink));
        }
        return all;
    }

    private static CssMetaData<CanvasStyle, Color> colorMetaData(Ink ink) {
        return new CssMetaData<>(
                ink.cssName(), StyleConverter.getColorConverter(), Color.TRANSPARENT) {
            @Override
            public boolean isSettable(CanvasStyle style) {
                return true;
            }

            @Override
            public StyleableProperty<Color> getStyleableProperty(CanvasStyle style) {
                return style.colors.get(ink);
            }
        };
    }

    private static List<CssMetaData<? extends Styleable, ?>> allMetaData() {
        List<CssMetaData<? extends Styleable, ?>> all =
                new ArrayList<>(Region.getClassCssMetaData());
        all.addAll(COLORS.values());
        all.add(FONT);
        return List.copyOf(all);
    }
}

package dev.secateur.ui.units;

import dev.secateur.ui.control.Drawing;
import dev.secateur.ui.control.Ink;
import dev.secateur.ui.heatmap.Palette;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** The pictures of units in the colours of the theme; those painted last are kept. */
final class UnitImages {
    private static final int MOST_KEPT = 600;

    private final Map<Integer, Image> images =
            new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, Image> eldest) {
                    return size() > MOST_KEPT;
                }
            };
    private UnitPictures pictures;
    private Color known;
    private Palette palette;

    /** The image of a unit. */
    Image of(UnitSheet sheet, int unit, Drawing drawing) {
        Color now = drawing.color(Ink.INSET);
        if (sheet.pictures() != pictures || !now.equals(known)) {
            images.clear();
            pictures = sheet.pictures();
            known = now;
            palette =
                    new Palette(
                            drawing.color(Ink.NEGATIVE),
                            now,
                            drawing.color(Ink.POSITIVE),
                            drawing.color(Ink.KEPT),
                            drawing.color(Ink.PRUNED));
        }
        return images.computeIfAbsent(unit, number -> drawn(pictures.of(number), sheet.reach()));
    }

    private Image drawn(UnitPicture picture, double reach) {
        WritableImage image = new WritableImage(picture.columns(), picture.rows());
        for (int row = 0; row < picture.rows(); row++) {
            for (int column = 0; column < picture.columns(); column++) {
                float value = picture.value(row, column);
                int color = Float.isNaN(value) ? 0 : palette.weight(value, reach);
                image.getPixelWriter().setArgb(column, row, color);
            }
        }
        return image;
    }
}

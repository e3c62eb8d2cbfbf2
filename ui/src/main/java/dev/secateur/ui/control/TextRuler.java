package dev.secateur.ui.control;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Measures texts that are drawn rather than laid out. JavaFX thread only. */
public final class TextRuler {
    private static final String ELLIPSIS = "…";

    private final Text text = new Text();

    /** The width of one line, in pixels. */
    public double width(String line, Font font) {
        text.setFont(font);
        text.setText(line);
        return text.getLayoutBounds().getWidth();
    }

    /** The line itself if it fits, or else its beginning and an ellipsis. */
    public String elide(String line, Font font, double width) {
        if (width(line, font) <= width) {
            return line;
        }
        int fits = 0;
        int over = line.length();
        while (over - fits > 1) {
            int middle = (fits + over) >>> 1;
            if (width(line.substring(0, middle).strip() + ELLIPSIS, font) <= width) {
                fits = middle;
            } else {
                over = middle;
            }
        }
        return line.substring(0, fits).strip() + ELLIPSIS;
    }
}

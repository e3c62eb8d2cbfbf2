package dev.secateur.ui.export;

import java.util.Locale;

/** What a figure can be saved as. */
public enum Format {
    /** A picture, as it is on the screen. */
    PNG,
    /** Vector graphics. */
    SVG,
    /** Its numbers. */
    CSV;

    /** The end of file names, without the dot, and the name in the message bundles. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

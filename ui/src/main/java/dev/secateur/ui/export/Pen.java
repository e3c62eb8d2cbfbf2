package dev.secateur.ui.export;

import dev.secateur.ui.control.Ink;

/**
 * How a trace is drawn.
 *
 * @param ink its colour
 * @param opacity 0 to 1
 * @param width of a line, in pixels
 * @param dashed whether a line is
 */
public record Pen(Ink ink, double opacity, double width, boolean dashed) {
    /** A line that stands out. */
    public static Pen strong(Ink ink) {
        return new Pen(ink, 1, 2, false);
    }

    /** A thinner line in dashes. */
    public static Pen dashed(Ink ink) {
        return new Pen(ink, 0.8, 1.3, true);
    }

    /** A line that stays behind others. */
    public static Pen faint(Ink ink) {
        return new Pen(ink, 0.3, 1, false);
    }
}

package dev.secateur.ui.evaluation;

import javafx.scene.paint.Color;

/**
 * From the panel's colour to a tint of one meaning, and never so far that the text on it would have
 * less contrast than 4.5:1. Contrast and luminance are those of WCAG 2.1.
 */
final class CellScale {
    static final double READABLE = 4.5;
    private static final int BISECTIONS = 20;

    private final Color base;
    private final Color tint;
    private final double most;

    CellScale(Color base, Color tint, Color text) {
        this.base = base;
        this.tint = tint;
        double readable = 0;
        double unreadable = 1;
        if (contrast(tint, text) >= READABLE) {
            readable = 1;
        }
        for (int i = 0; i < BISECTIONS && readable < 1; i++) {
            double middle = (readable + unreadable) / 2;
            if (contrast(base.interpolate(tint, middle), text) >= READABLE) {
                readable = middle;
            } else {
                unreadable = middle;
            }
        }
        most = readable;
    }

    /** The colour for a strength from 0 to 1; the root of it, so that small shares show. */
    Color at(double strength) {
        return base.interpolate(tint, most * Math.sqrt(Math.max(0, Math.min(1, strength))));
    }

    static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed())
                + 0.7152 * linear(color.getGreen())
                + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}

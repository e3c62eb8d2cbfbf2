package dev.secateur.ui.export;

import java.util.List;

/**
 * All that a chart shows, as numbers.
 *
 * @param name what its files are called, such as "loss"
 * @param panels from top to bottom, at least one
 */
public record Figure(String name, List<Panel> panels) {
    /** Copies the list. */
    public Figure {
        panels = List.copyOf(panels);
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("A figure of nothing");
        }
    }

    /** A figure of one panel. */
    public static Figure of(String name, Panel panel) {
        return new Figure(name, List.of(panel));
    }
}

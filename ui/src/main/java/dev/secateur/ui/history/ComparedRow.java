package dev.secateur.ui.history;

import java.util.List;

/**
 * One figure of every compared revision.
 *
 * @param label what it is
 * @param figures in the order of the revisions
 */
public record ComparedRow(String label, List<ComparedFigure> figures) {
    /** Copies the list. */
    public ComparedRow {
        figures = List.copyOf(figures);
    }
}

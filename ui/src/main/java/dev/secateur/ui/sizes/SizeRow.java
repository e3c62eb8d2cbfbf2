package dev.secateur.ui.sizes;

import java.util.List;

/**
 * One quantity of every form.
 *
 * @param label what it is
 * @param cells one for each column; none for a heading
 */
public record SizeRow(String label, List<SizeCell> cells) {
    /** Copies the list. */
    public SizeRow {
        cells = List.copyOf(cells);
    }

    static SizeRow heading(String label) {
        return new SizeRow(label, List.of());
    }

    /** Whether it is the heading of the rows below it. */
    public boolean isHeading() {
        return cells.isEmpty();
    }
}

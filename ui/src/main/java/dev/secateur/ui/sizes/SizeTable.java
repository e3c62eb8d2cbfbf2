package dev.secateur.ui.sizes;

import java.util.List;

/**
 * The forms of a network side by side.
 *
 * @param columns what the forms are called
 * @param rows the quantities
 * @param note what there is to learn from it
 */
public record SizeTable(List<String> columns, List<SizeRow> rows, String note) {
    /** Copies the lists. */
    public SizeTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}

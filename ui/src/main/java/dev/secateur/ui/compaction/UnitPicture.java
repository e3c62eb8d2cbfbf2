package dev.secateur.ui.compaction;

import java.util.List;

/**
 * What there is to see of a network beside the smaller one.
 *
 * @param rows its layers
 * @param totals what counts for all of it
 */
public record UnitPicture(List<UnitRow> rows, List<Total> totals) {
    /** Copies the lists. */
    public UnitPicture {
        rows = List.copyOf(rows);
        totals = List.copyOf(totals);
    }

    /** How many units the widest layer has; at least 1. */
    public int widest() {
        return Math.max(1, rows.stream().mapToInt(UnitRow::before).max().orElse(1));
    }
}

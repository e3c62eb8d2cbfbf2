package dev.secateur.ui.sizes;

import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A table of figures: a row for each quantity, a column for each form of the network. */
final class SizesGrid extends GridPane {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final PseudoClass BETTER = PseudoClass.getPseudoClass("better");

    /** Per cent of the width. The first form is compared with nothing and needs less. */
    private static final double NAMES = 33;

    private static final double FIRST = 17;
    private static final double OTHERS = 100 - NAMES - FIRST;

    SizesGrid() {
        setId("sizes-table");
        getStyleClass().add("sizes-table");
        setMinWidth(0);
    }

    /** Shows a table instead of what was shown. */
    void show(SizeTable table) {
        getChildren().clear();
        getColumnConstraints().clear();
        if (table == null) {
            return;
        }
        column(HPos.LEFT, NAMES);
        for (int c = 0; c < table.columns().size(); c++) {
            boolean isFirst = c == 0;
            column(HPos.RIGHT, isFirst ? FIRST : OTHERS / (table.columns().size() - 1));
            add(label(table.columns().get(c), "column"), c + 1, 0);
        }
        for (int r = 0; r < table.rows().size(); r++) {
            show(table.rows().get(r), r + 1, table.columns().size());
        }
    }

    private void column(HPos alignment, double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setHalignment(alignment);
        column.setPercentWidth(percent);
        getColumnConstraints().add(column);
    }

    private void show(SizeRow row, int line, int columns) {
        if (row.isHeading()) {
            Label heading = label(row.label(), "section");
            heading.setMaxWidth(Double.MAX_VALUE);
            add(heading, 0, line, columns + 1, 1);
            return;
        }
        add(label(row.label(), "quantity"), 0, line);
        for (int c = 0; c < row.cells().size(); c++) {
            add(cell(row.cells().get(c), row.label()), c + 1, line);
        }
    }

    private static Node cell(SizeCell cell, String quantity) {
        Label value = label(cell.value(), "value");
        Label change = label(cell.change(), "change");
        change.pseudoClassStateChanged(BETTER, cell.better());
        change.setManaged(!cell.change().isEmpty());
        HBox figure = new HBox(value, change);
        figure.setAlignment(Pos.BASELINE_RIGHT);
        figure.getStyleClass().add("size-line");
        Label detail = label(cell.detail(), "detail");
        detail.setManaged(!cell.detail().isEmpty());
        VBox box = new VBox(figure, detail);
        box.setAlignment(Pos.CENTER_RIGHT);
        box.getStyleClass().add("size-cell");
        box.pseudoClassStateChanged(STALE, cell.stale());
        box.setAccessibleText(
                String.join(" ", quantity, cell.value(), cell.detail(), cell.change()));
        return box;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}

package dev.secateur.ui.history;

import dev.secateur.ui.control.RunSymbol;
import dev.secateur.ui.control.SymbolMark;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Figures side by side: a row for each quantity, a column for each revision. */
final class FigureGrid extends GridPane {
    private static final PseudoClass BETTER = PseudoClass.getPseudoClass("better");
    private static final PseudoClass WORSE = PseudoClass.getPseudoClass("worse");

    FigureGrid() {
        setId("compared-figures");
        getStyleClass().add("figure-grid");
    }

    /** Shows other figures. */
    void show(Comparison comparison) {
        getChildren().clear();
        getColumnConstraints().setAll(new ColumnConstraints(110, 190, 240));
        for (int i = 0; i < comparison.names().size(); i++) {
            ColumnConstraints column = new ColumnConstraints(110, 180, 300);
            column.setHgrow(Priority.SOMETIMES);
            column.setHalignment(HPos.RIGHT);
            getColumnConstraints().add(column);
            add(heading(comparison.names().get(i), i), i + 1, 0);
        }
        for (int r = 0; r < comparison.rows().size(); r++) {
            ComparedRow row = comparison.rows().get(r);
            Label label = new Label(row.label());
            label.getStyleClass().add("quantity");
            add(label, 0, r + 1);
            for (int c = 0; c < row.figures().size(); c++) {
                add(cell(row.figures().get(c), row.label()), c + 1, r + 1);
            }
        }
    }

    private static Node heading(String name, int index) {
        Label label = new Label(name);
        label.getStyleClass().add("column");
        label.setMinWidth(20);
        HBox box = new HBox(6, new SymbolMark(RunSymbol.of(index)), label);
        box.setAlignment(Pos.CENTER_RIGHT);
        return box;
    }

    private static Node cell(ComparedFigure figure, String quantity) {
        Label value = new Label(figure.value());
        value.setMinWidth(USE_PREF_SIZE);
        Label change = new Label(figure.change());
        change.setMinWidth(USE_PREF_SIZE);
        change.getStyleClass().add("change");
        change.pseudoClassStateChanged(BETTER, figure.gain() > 0);
        change.pseudoClassStateChanged(WORSE, figure.gain() < 0);
        HBox box = new HBox(6, change, value);
        box.setAlignment(Pos.BASELINE_RIGHT);
        box.setAccessibleText(String.join(" ", quantity, figure.value(), figure.change()));
        return box;
    }
}

package dev.secateur.ui.compaction;

import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A line for each layer: its name, its units before and after, and why some of no use stay. */
final class UnitGrid extends GridPane {
    private static final double NAMES = 22;

    private final Localization texts;

    UnitGrid(Localization texts) {
        this.texts = texts;
        setId("unit-rows");
        getStyleClass().add("unit-grid");
        setMinWidth(0);
        getColumnConstraints().addAll(names(), bars(), counts());
    }

    private static ColumnConstraints names() {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(NAMES);
        return column;
    }

    private static ColumnConstraints bars() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        column.setMinWidth(0);
        return column;
    }

    private static ColumnConstraints counts() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHalignment(HPos.RIGHT);
        column.setMinWidth(USE_PREF_SIZE);
        return column;
    }

    /** Shows a picture instead of what was shown. */
    void show(UnitPicture picture) {
        getChildren().clear();
        if (picture != null) {
            for (int line = 0; line < picture.rows().size(); line++) {
                add(picture.rows().get(line), line, picture.widest());
            }
        }
    }

    private void add(UnitRow row, int line, int widest) {
        Label name = label(row.name(), "unit-name");
        VBox middle = new VBox(4, bars(row, widest));
        middle.setMinWidth(0);
        if (!row.reason().isEmpty()) {
            Label reason = label(row.reason(), "muted");
            reason.setWrapText(true);
            reason.setMinHeight(USE_PREF_SIZE);
            middle.getChildren().add(reason);
        }
        addRow(line, name, middle, label(row.counts(), "unit-counts"));
        getChildren().forEach(child -> setValignment(child, VPos.TOP));
    }

    private Node bars(UnitRow row, int widest) {
        UnitBars bars = new UnitBars(row, widest);
        bars.setAccessibleText(
                texts.text(
                        "compaction.units",
                        row.name(),
                        Figures.count(row.before()),
                        Figures.count(row.after())));
        return bars;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}

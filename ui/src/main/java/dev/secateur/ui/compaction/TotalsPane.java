package dev.secateur.ui.compaction;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The figures of the whole network, before and after. */
final class TotalsPane extends FlowPane {
    TotalsPane() {
        super(24, 8);
        setId("compaction-totals");
        getStyleClass().add("compaction-totals");
    }

    /** Shows a picture instead of what was shown. */
    void show(UnitPicture picture) {
        getChildren().clear();
        if (picture != null) {
            picture.totals().forEach(total -> getChildren().add(figure(total)));
        }
    }

    private static Node figure(Total total) {
        Label change = label(total.change(), "change");
        change.setManaged(!total.change().isEmpty());
        HBox figures = new HBox(8, label(total.value(), "value"), change);
        figures.setAlignment(javafx.geometry.Pos.BASELINE_LEFT);
        return new VBox(label(total.name(), "muted"), figures);
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}

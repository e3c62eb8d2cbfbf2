package dev.secateur.ui.compaction;

import dev.secateur.ui.control.Localization;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

/** The page that makes a network smaller. */
public final class CompactionView extends StackPane {
    /** Shows a model. */
    public CompactionView(CompactionViewModel model, Localization texts) {
        getStyleClass().add("compaction-view");
        setMinSize(0, 0);
        Button compact = new Button();
        compact.setId("compact");
        compact.getStyleClass().add("primary");
        compact.textProperty().bind(texts.bind("compaction.compact"));
        compact.setOnAction(event -> model.compact());
        getChildren().setAll(compact);
    }
}

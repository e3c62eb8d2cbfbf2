package dev.secateur.ui.compaction;

import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.NumberField;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** How to make a network smaller. */
final class OptionsPane extends FlowPane {
    private final CompactionViewModel model;
    private final Localization texts;

    OptionsPane(CompactionViewModel model, Localization texts) {
        super(24, 8);
        this.model = model;
        this.texts = texts;
        setAlignment(Pos.CENTER_LEFT);
        setRowValignment(javafx.geometry.VPos.CENTER);
        getChildren().setAll(rounding(), merging());
    }

    private Node rounding() {
        CheckBox box = new CheckBox();
        box.setId("round-widths");
        box.textProperty().bind(texts.bind("compaction.round", CompactionViewModel.MULTIPLE));
        box.selectedProperty().bindBidirectional(model.roundingProperty());
        return box;
    }

    private Node merging() {
        CheckBox box = new CheckBox();
        box.setId("merge-duplicates");
        box.setMinWidth(USE_PREF_SIZE);
        box.textProperty().bind(texts.bind("compaction.merge"));
        box.selectedProperty().bindBidirectional(model.mergingProperty());
        NumberField degrees = new NumberField(value -> Figures.fixed(value, 0));
        degrees.setId("merge-degrees");
        degrees.setPrefColumnCount(2);
        degrees.setMinWidth(USE_PREF_SIZE);
        degrees.accessibleTextProperty().bind(texts.bind("compaction.degrees"));
        degrees.setAccepted(value -> value >= 0 && value < 90);
        degrees.setOnCommit(model::setDegrees);
        degrees.disableProperty().bind(model.mergingProperty().not());
        model.degreesProperty().subscribe(value -> degrees.show(value.doubleValue()));
        Label unit = new Label();
        unit.setMinWidth(USE_PREF_SIZE);
        unit.textProperty().bind(texts.bind("compaction.degrees"));
        HBox row = new HBox(8, box, degrees, unit);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}

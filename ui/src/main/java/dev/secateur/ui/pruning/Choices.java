package dev.secateur.ui.pruning;

import dev.secateur.ui.control.Localization;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Boxes to choose from, whose entries follow the language. */
final class Choices {
    private Choices() {}

    static <T> ComboBox<T> of(
            Localization texts, String prefix, Function<T, String> key, List<T> values) {
        ComboBox<T> box = new ComboBox<>();
        box.setMaxWidth(Double.MAX_VALUE);
        box.getItems().setAll(values);
        box.setCellFactory(list -> new TextCell<>(texts, prefix, key));
        texts.messagesProperty()
                .subscribe(() -> box.setButtonCell(new TextCell<>(texts, prefix, key)));
        box.setButtonCell(new TextCell<>(texts, prefix, key));
        return box;
    }

    /** Shows a value without that being an action of the person. */
    static <T> void show(ComboBox<T> box, T value) {
        if (!Objects.equals(box.getValue(), value)) {
            var action = box.getOnAction();
            box.setOnAction(null);
            box.setValue(value);
            box.setOnAction(action);
        }
    }

    /** A field under its name. */
    static VBox labelled(Localization texts, String key, Node field) {
        Label label = new Label();
        label.textProperty().bind(texts.bind(key));
        label.setLabelFor(field);
        label.getStyleClass().add("muted");
        VBox box = new VBox(4, label, field);
        box.getStyleClass().add("labelled");
        return box;
    }

    /** A field beside its name, which takes the room that is left. */
    static HBox beside(Localization texts, String key, Region field) {
        Label label = new Label();
        label.textProperty().bind(texts.bind(key));
        label.setLabelFor(field);
        label.getStyleClass().add("muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox box = new HBox(8, label, field);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    /** The same in a row of several whose fields begin at one place. */
    static HBox row(Localization texts, String key, Region field) {
        HBox box = beside(texts, key, field);
        box.getStyleClass().add("field-row");
        return box;
    }

    private static final class TextCell<T> extends ListCell<T> {
        private final Localization texts;
        private final String prefix;
        private final Function<T, String> key;

        TextCell(Localization texts, String prefix, Function<T, String> key) {
            this.texts = texts;
            this.prefix = prefix;
            this.key = key;
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : texts.text(prefix + key.apply(item)));
        }
    }
}

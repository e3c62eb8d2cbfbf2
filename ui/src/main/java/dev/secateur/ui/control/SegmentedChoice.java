package dev.secateur.ui.control;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/**
 * A few values side by side of which exactly one is taken.
 *
 * @param <T> what is chosen from
 */
public final class SegmentedChoice<T> extends HBox {
    /**
     * Shows a choice.
     *
     * @param chosen followed and written
     * @param values all there is to choose from
     * @param name names a value
     */
    public SegmentedChoice(
            Property<T> chosen, List<T> values, Function<T, ObservableValue<String>> name) {
        getStyleClass().add("segmented");
        setMaxHeight(USE_PREF_SIZE);
        for (T value : values) {
            getChildren().add(segment(chosen, value, name.apply(value)));
        }
    }

    private static <T> ToggleButton segment(
            Property<T> chosen, T value, ObservableValue<String> name) {
        ToggleButton button = new ToggleButton();
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty().bind(name);
        button.setOnAction(
                event -> {
                    chosen.setValue(value);
                    button.setSelected(true);
                });
        chosen.subscribe(now -> button.setSelected(value.equals(now)));
        return button;
    }
}

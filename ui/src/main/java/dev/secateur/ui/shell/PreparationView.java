package dev.secateur.ui.shell;

import dev.secateur.model.data.MissingValues;
import dev.secateur.model.data.Scaling;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.SegmentedChoice;
import dev.secateur.ui.shell.PreparationViewModel.State;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** How the values of tables are scaled, and what stands in for missing ones. */
public final class PreparationView extends VBox {
    private final PreparationViewModel model;
    private final Localization texts;

    /** A view of this model, in the language of the texts. */
    public PreparationView(PreparationViewModel model, Localization texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("settings-view");
        Label hint = new Label();
        hint.setId("preparation-hint");
        hint.getStyleClass().addAll("muted", "settings-hint");
        hint.setWrapText(true);
        hint.textProperty()
                .bind(texts.map(model.stateProperty(), state -> texts.text(state.messageKey())));
        getChildren()
                .addAll(
                        label("preparation.heading", "heading"),
                        choice(
                                "scaling",
                                "preparation.scaling",
                                model.scalingProperty(),
                                List.of(Scaling.values()),
                                value -> "scaling." + value.key(),
                                model::choose),
                        choice(
                                "missing-values",
                                "preparation.missing",
                                model.missingProperty(),
                                List.of(MissingValues.values()),
                                value -> "missing." + value.key(),
                                model::choose),
                        hint);
    }

    private Label label(String key, String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.textProperty().bind(texts.bind(key));
        return label;
    }

    private <T> Node choice(
            String id,
            String key,
            ObservableValue<T> now,
            List<T> values,
            Function<T, String> name,
            Consumer<T> onChoice) {
        ObjectProperty<T> shown = new SimpleObjectProperty<>(now.getValue());
        now.subscribe(shown::set);
        shown.subscribe(
                chosen -> {
                    if (!chosen.equals(now.getValue())) {
                        onChoice.accept(chosen);
                    }
                });
        SegmentedChoice<T> choice =
                new SegmentedChoice<>(shown, values, value -> texts.bind(name.apply(value)));
        choice.setId(id);
        choice.setMaxWidth(USE_PREF_SIZE);
        choice.disableProperty().bind(model.stateProperty().map(state -> state != State.FREE));
        return new VBox(4, label(key, "muted"), choice);
    }
}

package dev.secateur.ui.settings;

import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What computes, and the little there is to choose about it. */
public final class SettingsView extends VBox {
    private static final PseudoClass CAUTION = PseudoClass.getPseudoClass("caution");
    private static final String JERKY = "settings.threads.jerky";

    private final ComputingViewModel model;
    private final Localization texts;

    /** A view on what computes, in the language of the texts. */
    public SettingsView(ComputingViewModel model, Localization texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("settings-view");
        Label heading = new Label();
        heading.getStyleClass().add("heading");
        heading.textProperty().bind(texts.bind("settings.computing"));
        getChildren().addAll(heading, backend(), threads(), hint(), memory(), share());
    }

    private Node backend() {
        Label backend = new Label();
        backend.setId("settings-backend");
        backend.textProperty().bind(texts.bind("backend." + model.machine().backend().key()));
        return row("settings.backend", backend);
    }

    private Node threads() {
        Spinner<Integer> spinner =
                new Spinner<>(1, model.machine().processors(), model.chosenThreadsProperty().get());
        spinner.setId("settings-threads");
        spinner.setDisable(model.machine().processors() == 1);
        spinner.valueProperty().subscribe(count -> model.chooseThreads(count));
        Label of = new Label();
        of.getStyleClass().add("muted");
        of.textProperty().bind(texts.bind("settings.processors", model.machine().processors()));
        HBox box = new HBox(spinner, of);
        box.getStyleClass().add("settings-value");
        return row("settings.threads", box);
    }

    private Node hint() {
        Label hint = new Label();
        hint.setId("settings-hint");
        hint.getStyleClass().addAll("muted", "settings-hint");
        hint.setWrapText(true);
        Runnable show =
                () -> {
                    String key = hintKey();
                    hint.setText(texts.text(key));
                    hint.pseudoClassStateChanged(CAUTION, key.equals(JERKY));
                };
        model.threadsProperty().subscribe(show);
        model.chosenThreadsProperty().subscribe(show);
        texts.messagesProperty().subscribe(show);
        show.run();
        return hint;
    }

    private String hintKey() {
        int chosen = model.chosenThreadsProperty().get();
        if (model.threadsProperty().get() != chosen) {
            return "settings.threads.later";
        }
        return chosen > model.machine().defaultThreads() ? JERKY : "settings.threads.smooth";
    }

    private Node memory() {
        Label memory = new Label();
        memory.setId("settings-memory");
        memory.textProperty()
                .bind(
                        texts.map(
                                model.memoryProperty(),
                                bytes ->
                                        texts.text(
                                                "settings.memory.of",
                                                Figures.size(bytes.longValue()),
                                                Figures.size(model.machine().memoryLimit()))));
        return row("settings.memory", memory);
    }

    private Node share() {
        ProgressBar share = new ProgressBar();
        share.setMaxWidth(Double.MAX_VALUE);
        ObservableValue<Number> used =
                model.memoryProperty()
                        .map(bytes -> bytes.doubleValue() / model.machine().memoryLimit());
        share.progressProperty().bind(used);
        return share;
    }

    private Node row(String key, Node value) {
        Label name = new Label();
        name.setLabelFor(value);
        name.getStyleClass().add("muted");
        name.textProperty().bind(texts.bind(key));
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox row = new HBox(name, value);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("settings-row");
        return row;
    }
}

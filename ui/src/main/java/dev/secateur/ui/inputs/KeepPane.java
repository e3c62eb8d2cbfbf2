package dev.secateur.ui.inputs;

import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.NumberField;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How many inputs stay, and the button that makes it so. */
final class KeepPane extends VBox {
    private final InputsViewModel model;
    private final Localization texts;
    private boolean showing;

    KeepPane(InputsViewModel model, Localization texts) {
        super(8);
        this.model = model;
        this.texts = texts;
        getStyleClass().add("keep-pane");
        getChildren().addAll(amount(), action());
    }

    private Node amount() {
        Label name = new Label();
        name.textProperty().bind(texts.bind("inputs.keep"));
        name.setMinWidth(USE_PREF_SIZE);
        NumberField field = new NumberField(value -> Figures.fixed(value, 0));
        field.setId("keep-inputs");
        field.setPrefColumnCount(4);
        field.setMinWidth(USE_PREF_SIZE);
        field.accessibleTextProperty().bind(texts.bind("inputs.keep"));
        field.setAccepted(v -> v == Math.rint(v) && v >= 1 && v <= model.inputsProperty().get());
        field.setOnCommit(value -> model.keep((int) value));
        model.keepProperty().subscribe(keep -> field.show(keep.doubleValue()));
        Label of = new Label();
        of.setMinWidth(USE_PREF_SIZE);
        of.textProperty()
                .bind(
                        texts.map(
                                model.inputsProperty(),
                                all ->
                                        texts.text(
                                                "inputs.keep.of", Figures.count(all.longValue()))));
        HBox row = new HBox(8, name, field, of, slider());
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Slider slider() {
        Slider slider = new Slider(1, 2, 1);
        slider.setId("keep-slider");
        slider.setBlockIncrement(1);
        slider.setMinWidth(60);
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.getStyleClass().add("keep-slider");
        model.inputsProperty()
                .subscribe(all -> show(() -> slider.setMax(Math.max(2, all.intValue()))));
        model.keepProperty().subscribe(keep -> show(() -> slider.setValue(keep.intValue())));
        slider.valueProperty()
                .subscribe(
                        value -> {
                            if (!showing) {
                                model.keep((int) Math.rint(value.doubleValue()));
                            }
                        });
        return slider;
    }

    private void show(Runnable change) {
        showing = true;
        change.run();
        showing = false;
    }

    private Node action() {
        Label hint = new Label();
        hint.setId("keep-hint");
        hint.setWrapText(true);
        hint.setMaxWidth(Double.MAX_VALUE);
        hint.setMinWidth(0);
        hint.getStyleClass().add("muted");
        hint.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::hint,
                                model.keepProperty(),
                                model.rankedProperty(),
                                model.planProperty(),
                                texts.messagesProperty()));
        HBox.setHgrow(hint, Priority.ALWAYS);
        Button button = new Button();
        button.setId("keep-best");
        button.getStyleClass().add("primary");
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::buttonText,
                                model.keepProperty(),
                                model.runningProperty(),
                                texts.messagesProperty()));
        button.disableProperty()
                .bind(
                        model.runningProperty()
                                .not()
                                .and(
                                        model.keepProperty()
                                                .greaterThanOrEqualTo(model.inputsProperty())));
        button.setOnAction(event -> model.keepBestOrCancel());
        HBox row = new HBox(16, hint, button);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private String hint() {
        Ranked ranked = model.rankedProperty().get();
        if (ranked == null) {
            return "";
        }
        int keep = model.keepProperty().get();
        return keep >= ranked.size()
                ? texts.text("inputs.keep.all")
                : texts.text(
                        "inputs.keep.hint",
                        Figures.percent(ranked.held(keep)),
                        model.planProperty().get().fineTuning().epochs());
    }

    private String buttonText() {
        return model.runningProperty().get()
                ? texts.text("pruning.cancel")
                : texts.text("inputs.keep.do", Figures.count(model.keepProperty().get()));
    }
}

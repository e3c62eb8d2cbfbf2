package dev.secateur.ui.inputs;

import dev.secateur.model.inputs.RankBy;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.fx.Shown;
import dev.secateur.ui.inputs.InputsViewModel.State;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The inputs tab: what the inputs are worth and how many stay, or what to do to know. */
public final class InputsView extends StackPane {
    private final InputsViewModel model;
    private final Localization texts;

    /**
     * Shows a model.
     *
     * @param chooseData lets the person choose data
     */
    public InputsView(InputsViewModel model, Localization texts, Runnable chooseData) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("inputs-view");
        setMinSize(0, 0);
        getChildren().setAll(content(), empty(chooseData));
    }

    private Node content() {
        RankingPane ranking = new RankingPane(model, texts);
        VBox.setVgrow(ranking, Priority.ALWAYS);
        VBox content = new VBox(header(), help(), ranking, new KeepPane(model, texts));
        content.getStyleClass().add("inputs-content");
        content.setMinWidth(0);
        Shown.only(content, is(State.RANKED));
        return content;
    }

    private Node header() {
        Label heading = new Label();
        heading.getStyleClass().add("heading");
        heading.setMinWidth(USE_PREF_SIZE);
        heading.textProperty()
                .bind(
                        texts.map(
                                model.inputsProperty(),
                                n -> texts.text("inputs.heading", Figures.count(n.longValue()))));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(12, heading, gap, methods("ranked-by"));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node methods(String id) {
        RankByChoice choice = new RankByChoice(model, texts);
        choice.setId(id);
        return choice;
    }

    private Node help() {
        Label help = new Label();
        help.setId("ranked-by-help");
        help.setWrapText(true);
        help.setMinHeight(USE_PREF_SIZE);
        help.getStyleClass().add("muted");
        help.textProperty().bind(texts.map(model.byProperty(), this::helpOf));
        return help;
    }

    private String helpOf(RankBy by) {
        return texts.text("inputs.by." + by.key() + ".help");
    }

    private Node empty(Runnable chooseData) {
        Label hint = new Label();
        hint.setId("inputs-hint");
        hint.getStyleClass().add("chart-empty");
        hint.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::hint,
                                model.stateProperty(),
                                model.inputsProperty(),
                                texts.messagesProperty()));
        Node methods = methods("rank-by");
        Shown.only(methods, is(State.UNRANKED));
        VBox box =
                new VBox(
                        hint,
                        methods,
                        button("rank-inputs", "inputs.rank", State.UNRANKED, model::rank),
                        button("cancel-ranking", "pruning.cancel", State.RANKING, model::cancel),
                        button("inputs-data", "inputs.choose-data", State.NO_DATA, chooseData));
        box.getStyleClass().add("room-empty");
        box.setMaxSize(460, USE_PREF_SIZE);
        Shown.only(box, is(State.RANKED).map(shown -> !shown));
        return box;
    }

    private String hint() {
        return switch (model.stateProperty().get()) {
            case NOTHING_OPEN -> texts.text("inputs.empty.nothing-open");
            case NOT_DENSE -> texts.text("inputs.empty.not-dense");
            case NO_DATA -> texts.text("inputs.empty.no-data");
            case RANKING -> texts.text("inputs.empty.ranking");
            case UNRANKED, RANKED -> unranked();
        };
    }

    private String unranked() {
        int now = model.inputsProperty().get();
        int before = model.before();
        return now < before
                ? texts.text("inputs.empty.narrowed", Figures.count(now), Figures.count(before))
                : texts.text("inputs.empty.unranked", Figures.count(now));
    }

    private Button button(String id, String key, State when, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().add(when == State.RANKING ? "secondary" : "primary");
        button.textProperty().bind(texts.bind(key));
        button.setOnAction(event -> action.run());
        Shown.only(button, is(when));
        return button;
    }

    private ObservableValue<Boolean> is(State state) {
        return model.stateProperty().map(now -> now == state);
    }
}

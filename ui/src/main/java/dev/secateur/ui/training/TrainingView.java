package dev.secateur.ui.training;

import dev.secateur.ui.control.Localization;
import dev.secateur.ui.export.ExportButton;
import dev.secateur.ui.fx.LiveScrollPane;
import dev.secateur.ui.fx.Shown;
import dev.secateur.ui.fx.TreeVisibility;
import dev.secateur.ui.training.TrainingViewModel.State;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The training tab: the verdict, the curves, or what to do to get some. */
public final class TrainingView extends StackPane {
    private final TrainingViewModel model;
    private final Localization texts;
    private final TreeVisibility visibility = new TreeVisibility(this);

    /**
     * Shows a model.
     *
     * @param chooseData lets the person choose data
     */
    public TrainingView(TrainingViewModel model, Localization texts, Runnable chooseData) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("training-view");
        getChildren().setAll(curves(), empty(chooseData));
        model.showingProperty().bind(visibility.visibleProperty());
    }

    private Node curves() {
        TrainingCurvesPane pane = new TrainingCurvesPane(texts);
        pane.lossProperty().bind(model.lossProperty());
        pane.accuracyProperty().bind(model.accuracyProperty());
        model.smoothnessProperty()
                .subscribe(
                        weight ->
                                pane.smoothingProperty().set(new Smoothing(weight.doubleValue())));
        Node save = new ExportButton(pane, texts);
        save.setId("curves-export");
        VBox above = new VBox(8, verdict(), new CurveTools(model, texts, pane, save));
        pane.bannerProperty().set(above);
        ScrollPane scroll = new LiveScrollPane(pane);
        scroll.getStyleClass().add("fields-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        Shown.only(scroll, is(State.CURVES));
        return scroll;
    }

    private Node verdict() {
        VerdictView view = new VerdictView(texts);
        view.verdictProperty().bind(model.verdictProperty());
        Shown.only(view, model.verdictProperty().map(verdict -> !verdict.title().isEmpty()));
        return view;
    }

    private Node empty(Runnable chooseData) {
        Label hint = new Label();
        hint.getStyleClass().add("chart-empty");
        hint.textProperty().bind(texts.map(model.stateProperty(), this::hint));
        Button prune = button(State.NO_CURVES, model::prune);
        prune.textProperty().bind(texts.bind("training.prune"));
        Button choose = button(State.NO_DATA, chooseData);
        choose.textProperty().bind(texts.bind("training.choose-data"));
        VBox box = new VBox(hint, prune, choose);
        box.getStyleClass().add("room-empty");
        box.setMaxSize(440, USE_PREF_SIZE);
        Shown.only(box, is(State.CURVES).map(shown -> !shown));
        return box;
    }

    private String hint(State state) {
        return switch (state) {
            case NOTHING_OPEN -> texts.text("training.nothing-open");
            case NO_DATA -> texts.text("training.no-data");
            case NO_CURVES, CURVES -> texts.text("training.no-curves");
        };
    }

    private Button button(State when, Runnable action) {
        Button button = new Button();
        button.getStyleClass().add("primary");
        button.setOnAction(event -> action.run());
        Shown.only(button, is(when));
        return button;
    }

    private ObservableValue<Boolean> is(State state) {
        return model.stateProperty().map(now -> now == state);
    }
}

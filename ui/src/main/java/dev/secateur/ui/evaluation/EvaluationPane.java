package dev.secateur.ui.evaluation;

import dev.secateur.ui.control.Localization;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** An evaluation: headline figures, confusion matrix and classes, before against after. */
public final class EvaluationPane extends StackPane {
    private enum Shown {
        BEFORE,
        AFTER,
        DIFFERENCE
    }

    private final ObjectProperty<EvaluationData> data = new SimpleObjectProperty<>(this, "data");
    private final ObjectProperty<Node> emptyAction =
            new SimpleObjectProperty<>(this, "emptyAction");
    private final Localization texts;
    private final Headline headline;
    private final ConfusionMatrixView matrix;
    private final ClassTable table;
    private final ToggleGroup shown = new ToggleGroup();
    private final ToggleButton after = toggle(Shown.AFTER);
    private final HBox toggles = new HBox();
    private final VBox content = new VBox();
    private final VBox empty = new VBox();

    /** A pane without data, in the language of the texts. */
    public EvaluationPane(Localization texts) {
        this.texts = texts;
        headline = new Headline(texts);
        matrix = new ConfusionMatrixView(texts);
        table = new ClassTable(texts);
        getStyleClass().add("evaluation-pane");
        buildToggles();
        buildContent();
        buildEmpty();
        getChildren().setAll(content, empty);
        data.addListener(o -> update());
        texts.messagesProperty().addListener(o -> update());
        shown.selectedToggleProperty().addListener((o, old, now) -> choose(old, now));
        update();
    }

    /** What is shown; null shows a hint instead. */
    public ObjectProperty<EvaluationData> dataProperty() {
        return data;
    }

    /** What stands under the hint, such as a button that evaluates; null for nothing. */
    public ObjectProperty<Node> emptyActionProperty() {
        return emptyAction;
    }

    private void buildToggles() {
        ToggleButton before = toggle(Shown.BEFORE);
        before.textProperty().bind(texts.bind("evaluation.before"));
        after.textProperty().bind(texts.bind("evaluation.after"));
        ToggleButton difference = toggle(Shown.DIFFERENCE);
        difference.textProperty().bind(texts.bind("evaluation.difference"));
        toggles.getStyleClass().addAll("segmented", "matrix-toggles");
        toggles.setMaxHeight(USE_PREF_SIZE);
        toggles.getChildren().setAll(before, after, difference);
        shown.selectToggle(after);
    }

    private ToggleButton toggle(Shown which) {
        ToggleButton button = new ToggleButton();
        button.setUserData(which);
        button.setToggleGroup(shown);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void buildContent() {
        HBox matrixHeader = header(title("evaluation.confusion"), toggles);
        VBox matrixBox = new VBox(matrixHeader, matrix);
        VBox.setVgrow(matrix, Priority.ALWAYS);
        VBox tableBox = new VBox(header(title("evaluation.classes")), table);
        VBox.setVgrow(table, Priority.ALWAYS);
        ScrollPane scroll = new ScrollPane(new EvaluationBody(matrixBox, tableBox));
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        content.getStyleClass().add("evaluation-content");
        content.getChildren().setAll(headline, scroll);
    }

    private void buildEmpty() {
        Label title = title("evaluation.empty-title");
        Label hint = new Label();
        hint.textProperty().bind(texts.bind("evaluation.empty"));
        hint.getStyleClass().add("chart-empty");
        StackPane action = new StackPane();
        emptyAction.addListener(
                (o, old, now) -> {
                    action.getChildren().clear();
                    if (now != null) {
                        action.getChildren().add(now);
                    }
                });
        empty.getStyleClass().add("evaluation-empty");
        empty.setMaxSize(440, USE_PREF_SIZE);
        empty.getChildren().setAll(title, hint, action);
    }

    private Label title(String key) {
        Label title = new Label();
        title.textProperty().bind(texts.bind(key));
        title.getStyleClass().add("chart-title");
        return title;
    }

    private static HBox header(Node title, Node... right) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(title, space);
        header.getChildren().addAll(right);
        header.getStyleClass().add("evaluation-header");
        return header;
    }

    /** One of the toggles stays chosen, whatever is clicked. */
    private void choose(Toggle old, Toggle now) {
        if (now == null) {
            shown.selectToggle(old);
        } else {
            showMatrix();
        }
    }

    private void update() {
        EvaluationData now = data.get();
        content.setVisible(now != null);
        empty.setVisible(now == null);
        if (now == null) {
            return;
        }
        headline.show(now.figuresBefore(), now.figures());
        table.rows().setAll(now.classes());
        boolean comparable = now.confusionBefore() != null;
        toggles.setVisible(comparable);
        if (!comparable) {
            shown.selectToggle(after);
        }
        showMatrix();
    }

    private void showMatrix() {
        EvaluationData now = data.get();
        if (now == null) {
            return;
        }
        Shown which = (Shown) shown.getSelectedToggle().getUserData();
        matrix.baselineProperty().set(null);
        matrix.dataProperty().set(which == Shown.BEFORE ? now.confusionBefore() : now.confusion());
        matrix.baselineProperty().set(which == Shown.DIFFERENCE ? now.confusionBefore() : null);
    }
}

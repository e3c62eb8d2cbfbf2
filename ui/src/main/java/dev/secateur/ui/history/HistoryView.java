package dev.secateur.ui.history;

import dev.secateur.ui.control.Localization;
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

/** The revisions tab: the tree, the plot, and what can be done with what is chosen. */
public final class HistoryView extends StackPane {
    private final HistoryViewModel model;
    private final ComparisonViewModel comparison;
    private final Localization texts;

    /**
     * Shows the tree and the plot, or the revisions that are compared.
     *
     * @param chooseData lets the person choose data
     */
    public HistoryView(
            HistoryViewModel model,
            ParetoViewModel pareto,
            ComparisonViewModel comparison,
            Localization texts,
            Runnable chooseData) {
        this.model = model;
        this.comparison = comparison;
        this.texts = texts;
        getStyleClass().add("history-view");
        setMinSize(0, 0);
        HistoryBody body = new HistoryBody(tree(), new ParetoPane(pareto, texts, chooseData));
        ComparisonView side = new ComparisonView(comparison, texts, chooseData);
        side.visibleProperty().bind(comparison.comparisonProperty().isNotNull());
        body.visibleProperty().bind(comparison.comparisonProperty().isNull());
        getChildren().setAll(body, side);
    }

    private Region tree() {
        RevisionTable table = new RevisionTable(model, texts);
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox tree = new VBox(actions(), table, hint());
        tree.getStyleClass().add("revision-tree");
        return tree;
    }

    private Node actions() {
        Button open = button("revision-open", texts.bind("history.open"), model::open);
        open.disableProperty().bind(model.canOpenProperty().not());
        Button rename =
                button("revision-rename", texts.bind("history.rename"), model::beginRenaming);
        rename.disableProperty().bind(model.canTagProperty().not());
        Button pin =
                button(
                        "revision-pin",
                        texts.map(
                                model.pinnedProperty(),
                                pinned -> texts.text(pinned ? "history.unpin" : "history.pin")),
                        model::togglePin);
        pin.disableProperty().bind(model.canTagProperty().not());
        Button delete =
                button(
                        "revision-delete",
                        texts.map(
                                model.branchProperty(),
                                branch ->
                                        texts.text(
                                                branch
                                                        ? "history.delete.branch-ask"
                                                        : "history.delete.one")),
                        model::delete);
        delete.disableProperty().bind(model.canDeleteProperty().not());
        Button compare =
                button(
                        "revision-compare",
                        texts.bind("history.compare"),
                        () -> comparison.compare(model.chosenProperty().get()));
        compare.disableProperty().bind(model.canCompareProperty().not());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(8, open, rename, pin, delete, gap, compare);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Button button(String id, ObservableValue<String> text, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().add("secondary");
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty().bind(text);
        button.setOnAction(event -> action.run());
        return button;
    }

    private Node hint() {
        Label hint = new Label();
        hint.setId("revision-hint");
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        hint.textProperty().bind(model.hintProperty());
        return hint;
    }
}

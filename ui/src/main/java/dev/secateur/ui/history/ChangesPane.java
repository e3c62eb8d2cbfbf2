package dev.secateur.ui.history;

import dev.secateur.ui.control.Localization;
import dev.secateur.ui.fx.Shown;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Which examples got another answer: those that got worse, and those that got better. */
final class ChangesPane extends VBox {
    private final Localization texts;

    ChangesPane(ComparisonViewModel model, Localization texts) {
        this.texts = texts;
        getStyleClass().add("changes-pane");
        ObservableValue<ShownChanges> changes = model.changesProperty();
        Label summary = label("changes-summary", "muted");
        summary.textProperty()
                .bind(
                        texts.map(
                                changes,
                                now ->
                                        now == null
                                                ? texts.text("history.changes.comparing")
                                                : now.summary()));
        getChildren()
                .setAll(
                        summary,
                        group(
                                "worse",
                                texts.bind("history.changes.worse"),
                                changes.map(ShownChanges::worse),
                                changes.map(ShownChanges::moreWorse)),
                        group(
                                "better",
                                texts.bind("history.changes.better"),
                                changes.map(ShownChanges::better),
                                changes.map(ShownChanges::moreBetter)));
    }

    private Node group(
            String id,
            ObservableValue<String> title,
            ObservableValue<List<ShownExample>> examples,
            ObservableValue<String> more) {
        Label heading = label("changes-" + id + "-title", "section");
        heading.textProperty().bind(title);
        FlowPane tiles = new FlowPane(10, 10);
        tiles.setId("changes-" + id);
        Label rest = label("changes-" + id + "-more", "muted");
        rest.textProperty().bind(more.orElse(""));
        VBox group = new VBox(6, heading, tiles, rest);
        examples.subscribe(
                now ->
                        tiles.getChildren()
                                .setAll(
                                        now == null
                                                ? List.of()
                                                : now.stream()
                                                        .map(one -> new ExampleTile(one, texts))
                                                        .toList()));
        Shown.only(rest, more.map(text -> !text.isEmpty()));
        Shown.only(group, examples.map(now -> !now.isEmpty()));
        return group;
    }

    private static Label label(String id, String style) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}

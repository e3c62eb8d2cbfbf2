package dev.secateur.ui.sessions;

import dev.secateur.ui.control.Localization;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The list of sessions, in a bubble beneath the menu that opens networks. */
public final class SessionsView extends VBox {
    private static final double ROW = 52;
    private static final int MOST_ROWS = 7;

    private final SessionsViewModel model;
    private final Localization texts;

    /** A view on the sessions, in the language of the texts. */
    public SessionsView(SessionsViewModel model, Localization texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("sessions-view");
        Label heading = new Label();
        heading.getStyleClass().add("heading");
        heading.textProperty().bind(texts.bind("sessions.heading"));
        getChildren().addAll(heading, hint(), list(), foot());
        sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene != null) {
                                model.look();
                            }
                        });
    }

    private Node hint() {
        Label hint = new Label();
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        hint.textProperty().bind(texts.bind("sessions.hint"));
        return hint;
    }

    private Node list() {
        ListView<SessionRow> list = new ListView<>(model.rows());
        list.setId("sessions");
        list.getStyleClass().add("session-list");
        list.setCellFactory(view -> new SessionCell(model, texts));
        list.setFixedCellSize(ROW);
        list.prefHeightProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () ->
                                        2
                                                + ROW
                                                        * Math.max(
                                                                1,
                                                                Math.min(
                                                                        MOST_ROWS,
                                                                        list.getItems().size())),
                                model.rows()));
        Label none = new Label();
        none.getStyleClass().add("muted");
        none.textProperty().bind(texts.bind("sessions.empty"));
        list.setPlaceholder(none);
        return list;
    }

    private Node foot() {
        Label space = new Label();
        space.setId("sessions-space");
        space.getStyleClass().add("muted");
        space.textProperty().bind(model.spaceProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot =
                new HBox(
                        8,
                        space,
                        gap,
                        button(
                                "sessions-clean",
                                "sessions.clean",
                                "sessions.clean.tip",
                                model::clean),
                        button("sessions-take", "sessions.take", "sessions.take.tip", model::take));
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private Button button(String id, String key, String tipKey, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().add("secondary");
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty().bind(texts.bind(key));
        button.setOnAction(event -> action.run());
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.bind(tipKey));
        button.setTooltip(tip);
        return button;
    }
}

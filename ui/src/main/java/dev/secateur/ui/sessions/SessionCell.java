package dev.secateur.ui.sessions;

import dev.secateur.ui.control.Localization;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A session with what can be done with it. */
final class SessionCell extends ListCell<SessionRow> {
    private final ObjectProperty<SessionRow> row = new SimpleObjectProperty<>();
    private final Localization texts;
    private final HBox content;

    SessionCell(SessionsViewModel model, Localization texts) {
        this.texts = texts;
        Label name = new Label();
        name.getStyleClass().add("session-name");
        name.textProperty().bind(row.map(SessionRow::name));
        Label open = new Label();
        open.getStyleClass().add("session-open");
        open.textProperty().bind(texts.bind("sessions.open-now"));
        open.visibleProperty().bind(row.map(SessionRow::isOpen).orElse(false));
        open.setMinWidth(Label.USE_PREF_SIZE);
        Label detail = new Label();
        detail.getStyleClass().add("muted");
        detail.textProperty().bind(row.map(SessionRow::detail));
        VBox about = new VBox(new HBox(8, name, open), detail);
        HBox.setHgrow(about, Priority.ALWAYS);
        about.setMinWidth(0);
        content =
                new HBox(
                        6,
                        about,
                        button("session-go-on", "sessions.go-on", model::open, true),
                        button("session-export", "sessions.export", model::export, false),
                        button("session-forget", "sessions.forget", model::forget, true));
        content.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    private Button button(
            String styleClass, String key, Consumer<SessionRow> action, boolean ofOthersOnly) {
        Button button = new Button();
        button.getStyleClass().addAll("flat", styleClass);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.textProperty().bind(texts.bind(key));
        button.setOnAction(event -> action.accept(row.get()));
        if (ofOthersOnly) {
            button.disableProperty().bind(row.map(SessionRow::isOpen).orElse(false));
        }
        return button;
    }

    @Override
    protected void updateItem(SessionRow item, boolean empty) {
        super.updateItem(item, empty);
        row.set(empty ? null : item);
        setGraphic(empty ? null : content);
    }
}

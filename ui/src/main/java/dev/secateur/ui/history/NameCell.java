package dev.secateur.ui.history;

import dev.secateur.ui.control.Localization;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A revision's place in the tree and its name, which can be written here. */
final class NameCell extends TableCell<RevisionRow, RevisionRow> {
    private final HistoryViewModel model;
    private final RailsView rails = new RailsView();
    private final Label name = new Label();
    private final TextField field = new TextField();
    private final Label shown = new Label();
    private final Region pin = new Region();
    private final HBox box = new HBox(rails, name, field, shown, pin);

    NameCell(HistoryViewModel model, Localization texts) {
        this.model = model;
        getStyleClass().add("name-cell");
        name.getStyleClass().add("revision-name");
        name.setMinWidth(24);
        shown.getStyleClass().add("revision-shown");
        shown.textProperty().bind(texts.bind("history.shown"));
        shown.setMinWidth(USE_PREF_SIZE);
        pin.getStyleClass().add("revision-pin");
        field.setId("revision-name");
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setOnAction(event -> end());
        field.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        model.giveUpRenaming();
                        event.consume();
                    }
                });
        field.focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                end();
                            }
                        });
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("revision-line");
    }

    private void end() {
        if (isWritten(getItem())) {
            model.endRenaming(field.getText());
        }
    }

    private boolean isWritten(RevisionRow row) {
        return row != null && row.isRenamed() && model.renamedProperty().get() == row.number();
    }

    @Override
    protected void updateItem(RevisionRow row, boolean empty) {
        boolean wasWritten = field.isVisible();
        super.updateItem(row, empty);
        if (empty || row == null) {
            field.setVisible(false);
            setGraphic(null);
            return;
        }
        rails.show(row.rails(), row.isShown());
        name.setText(row.name());
        show(name, !row.isRenamed());
        show(field, row.isRenamed());
        show(shown, row.isShown() && !row.isRenamed());
        show(pin, row.isPinned() && !row.isRenamed());
        setGraphic(box);
        if (row.isRenamed() && !wasWritten) {
            field.setText(row.name());
            field.selectAll();
        }
        if (row.isRenamed()) {
            field.requestFocus();
        }
    }

    private static void show(javafx.scene.Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }
}

package dev.secateur.ui.evaluation;

import java.util.function.Function;
import javafx.scene.control.TableCell;

/** A cell that shows one text of its row. */
final class TextCell extends TableCell<ClassRow, ClassRow> {
    private final Function<ClassRow, String> text;

    TextCell(Function<ClassRow, String> text) {
        this.text = text;
    }

    @Override
    protected void updateItem(ClassRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(empty || row == null ? null : text.apply(row));
    }
}

package dev.secateur.ui.compression;

import dev.secateur.ui.control.Localization;
import javafx.scene.control.ListCell;

/** A layer, or why it cannot be chosen. */
final class LayerChoiceCell extends ListCell<LayerChoice> {
    private final Localization texts;

    LayerChoiceCell(Localization texts) {
        this.texts = texts;
    }

    @Override
    protected void updateItem(LayerChoice item, boolean isEmpty) {
        super.updateItem(item, isEmpty);
        boolean isShown = !isEmpty && item != null;
        setText(isShown ? text(item) : null);
        setDisable(isShown && !item.isPossible());
    }

    private String text(LayerChoice item) {
        String what =
                item.reason()
                        .map(texts::text)
                        .orElseGet(() -> item.columns() + " → " + item.rows());
        return item.name() + " · " + what;
    }
}

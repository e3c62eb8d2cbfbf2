package dev.secateur.ui.layers;

import dev.secateur.ui.control.Localization;
import javafx.scene.control.ListCell;

/** A cell of the list; the card in it goes from row to row as the list is scrolled. */
final class LayerCell extends ListCell<LayerRow> {
    private final LayerCard card;

    LayerCell(LayersViewModel viewModel, Localization texts) {
        card = new LayerCard(viewModel, texts);
        getStyleClass().add("layer-cell");
        setPrefWidth(0);
        selectedProperty().subscribe(card::showChosen);
    }

    @Override
    protected void updateItem(LayerRow item, boolean empty) {
        super.updateItem(item, empty);
        card.show(empty ? null : item);
        setGraphic(empty || item == null ? null : card);
    }
}

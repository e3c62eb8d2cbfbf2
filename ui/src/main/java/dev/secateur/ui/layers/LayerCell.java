package dev.secateur.ui.layers;

import dev.secateur.ui.control.Localization;
import dev.secateur.ui.fx.Isolated;
import javafx.scene.control.ListCell;

/** A cell of the list; the card in it goes from row to row as the list is scrolled. */
final class LayerCell extends ListCell<LayerRow> {
    private final LayerCard card;
    private final Isolated frame;

    LayerCell(LayersViewModel viewModel, Localization texts) {
        card = new LayerCard(viewModel, texts);
        frame = new Isolated(card);
        texts.messagesProperty().subscribe(frame::requestLayout);
        getStyleClass().add("layer-cell");
        setPrefWidth(0);
        viewModel.chosenProperty().subscribe(chosen -> showChosen(viewModel));
        viewModel.togetherProperty().subscribe(chosen -> showChosen(viewModel));
        indexProperty().subscribe(index -> showChosen(viewModel));
    }

    /** The list's own selection is not asked: it says nothing of rows that were filled in later. */
    private void showChosen(LayersViewModel viewModel) {
        boolean isChosen = viewModel.togetherProperty().get().contains(getIndex());
        card.showChosen(isChosen, getIndex() == viewModel.chosenProperty().get());
    }

    /** As high as its card: left to its skin, a cell comes out too low and the card shrinks. */
    @Override
    protected double computePrefHeight(double width) {
        return getGraphic() == null
                ? super.computePrefHeight(width)
                : snappedTopInset() + card.prefHeight(-1) + snappedBottomInset();
    }

    @Override
    protected void updateItem(LayerRow item, boolean empty) {
        super.updateItem(item, empty);
        card.show(empty ? null : item);
        frame.requestLayout();
        setGraphic(empty || item == null ? null : frame);
    }
}

package dev.secateur.ui.compression;

import dev.secateur.model.study.FactorCandidate;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import javafx.scene.control.ListCell;

/** A shape that was found, with what it misses and how many weights it has. */
final class CandidateCell extends ListCell<FactorCandidate> {
    private final Localization texts;

    CandidateCell(Localization texts) {
        this.texts = texts;
        getStyleClass().add("candidate-cell");
    }

    @Override
    protected void updateItem(FactorCandidate item, boolean isEmpty) {
        super.updateItem(item, isEmpty);
        setText(isEmpty || item == null ? null : text(item));
    }

    private String text(FactorCandidate item) {
        return texts.text(
                "factor.candidate",
                item.shape().text(),
                item.terms(),
                Figures.percent(item.error()),
                Figures.count(item.weights()),
                Figures.percent(FactorSweep.share(item.weights(), item.shape())));
    }
}

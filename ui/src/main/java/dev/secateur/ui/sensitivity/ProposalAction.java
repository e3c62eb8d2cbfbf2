package dev.secateur.ui.sensitivity;

import dev.secateur.model.study.MeasuredSparsities;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.fx.Shown;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What all that is proposed comes to, and the buttons that accept or dismiss it. */
final class ProposalAction extends HBox {
    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");

    private final ProposalViewModel model;
    private final Localization texts;

    ProposalAction(ProposalViewModel model, Localization texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("proposal-action");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(USE_PREF_SIZE);
        getChildren()
                .setAll(
                        summary(),
                        button(
                                "dismiss-proposal",
                                "sensitivity.dismiss",
                                "secondary",
                                model::dismiss),
                        button("accept-proposal", "sensitivity.accept", "primary", model::accept));
        Shown.only(this, model.proposalProperty().map(proposal -> true));
    }

    private Label summary() {
        Label summary = new Label();
        summary.setId("proposal-summary");
        summary.setWrapText(true);
        summary.setMaxWidth(Double.MAX_VALUE);
        summary.getStyleClass().add("proposal-summary");
        HBox.setHgrow(summary, Priority.ALWAYS);
        summary.textProperty().bind(texts.map(model.proposalProperty(), this::summary));
        model.proposalProperty()
                .subscribe(
                        proposal ->
                                summary.pseudoClassStateChanged(
                                        TROUBLE, proposal != null && proposal.breaksBudget()));
        return summary;
    }

    private String summary(Proposal proposal) {
        if (proposal == null) {
            return "";
        } else if (proposal.measured().isEmpty()) {
            return texts.text("sensitivity.proposal.measuring");
        }
        MeasuredSparsities measured = proposal.measured().get();
        String key =
                proposal.breaksBudget()
                        ? "sensitivity.proposal.too-much"
                        : "sensitivity.proposal.measured";
        return texts.text(
                key,
                Figures.percent(measured.accuracy().value()),
                Figures.percent(measured.accuracy().low()),
                Figures.percent(measured.accuracy().high()),
                Figures.points(-measured.lostPoints() / 100),
                Figures.percent(measured.size().sparsity()),
                Figures.times(measured.size().compressionRatio()));
    }

    private Button button(String id, String key, String style, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().add(style);
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty().bind(texts.bind(key));
        button.setOnAction(event -> action.run());
        return button;
    }
}

package dev.secateur.ui.sensitivity;

import dev.secateur.model.study.MeasuredSparsities;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.NumberField;
import dev.secateur.ui.fx.Shown;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is proposed, layer by layer, to be changed, accepted or dismissed. */
final class ProposalPane extends VBox {
    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");

    private final ProposalViewModel model;
    private final Localization texts;
    private final GridPane table = new GridPane();
    private final List<NumberField> fields = new ArrayList<>();
    private List<String> shown = List.of();

    ProposalPane(ProposalViewModel model, Localization texts) {
        this.model = model;
        this.texts = texts;
        setId("proposal");
        getStyleClass().add("proposal-pane");
        table.getStyleClass().add("proposal-table");
        for (HPos alignment : List.of(HPos.LEFT, HPos.RIGHT, HPos.RIGHT, HPos.RIGHT)) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(alignment);
            table.getColumnConstraints().add(column);
        }
        ScrollPane scroll = new ScrollPane(table);
        scroll.getStyleClass().add("page-scroll");
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        getChildren().addAll(scroll, action());
        Shown.only(this, model.proposalProperty().map(proposal -> true));
        model.proposalProperty().subscribe(this::show);
        texts.messagesProperty().subscribe(messages -> rebuild());
    }

    private void show(Proposal proposal) {
        List<String> layers =
                proposal == null
                        ? List.of()
                        : proposal.rows().stream().map(ProposalRow::layer).toList();
        if (!layers.equals(shown)) {
            rebuild();
        } else if (proposal != null) {
            fill(proposal);
        }
    }

    /** The fields stay as long as the layers do: one of them may have the focus. */
    private void rebuild() {
        table.getChildren().clear();
        fields.clear();
        Proposal proposal = model.proposalProperty().get();
        shown = List.of();
        if (proposal == null) {
            return;
        }
        shown = proposal.rows().stream().map(ProposalRow::layer).toList();
        table.addRow(
                0,
                head("sensitivity.column.layer"),
                head("sensitivity.column.planned"),
                head("sensitivity.column.proposed"),
                head("sensitivity.column.alone"));
        for (int i = 0; i < proposal.rows().size(); i++) {
            ProposalRow row = proposal.rows().get(i);
            NumberField field = field(row);
            fields.add(field);
            table.addRow(i + 1, new Label(row.layer()), new Label(), field, new Label());
        }
        fill(proposal);
    }

    private Label head(String key) {
        Label label = new Label(texts.text(key));
        label.getStyleClass().add("muted");
        return label;
    }

    private NumberField field(ProposalRow row) {
        NumberField field = new NumberField(percent -> Figures.percent(percent / 100));
        field.setPrefColumnCount(6);
        field.setMaxWidth(Region.USE_PREF_SIZE);
        field.setAlignment(Pos.CENTER_RIGHT);
        field.setId("proposed-" + row.layer());
        field.setAccessibleText(texts.text("sensitivity.column.proposed") + " " + row.layer());
        field.setAccepted(percent -> percent >= 0 && percent < 100);
        field.setOnCommit(percent -> model.change(row.layer(), percent / 100));
        return field;
    }

    private void fill(Proposal proposal) {
        for (int i = 0; i < proposal.rows().size(); i++) {
            ProposalRow row = proposal.rows().get(i);
            String planned =
                    row.planned().isPresent() ? Figures.percent(row.planned().getAsDouble()) : "–";
            cell(i, 1).setText(planned);
            fields.get(i).show(100 * row.proposed());
            cell(i, 3).setText(Figures.percent(row.alone()));
        }
    }

    private Label cell(int row, int column) {
        int columns = table.getColumnConstraints().size();
        return (Label) table.getChildren().get((row + 1) * columns + column);
    }

    private HBox action() {
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
        HBox row =
                new HBox(
                        8,
                        summary,
                        button(
                                "dismiss-proposal",
                                "sensitivity.dismiss",
                                "secondary",
                                model::dismiss),
                        button("accept-proposal", "sensitivity.accept", "primary", model::accept));
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(USE_PREF_SIZE);
        return row;
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

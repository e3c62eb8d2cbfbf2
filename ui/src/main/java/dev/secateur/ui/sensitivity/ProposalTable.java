package dev.secateur.ui.sensitivity;

import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.NumberField;
import dev.secateur.ui.fx.Shown;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/** What is proposed, layer by layer; the person may change it. */
final class ProposalTable extends GridPane {
    private final ProposalViewModel model;
    private final Localization texts;
    private final List<NumberField> fields = new ArrayList<>();
    private List<String> shown = List.of();

    ProposalTable(ProposalViewModel model, Localization texts) {
        this.model = model;
        this.texts = texts;
        setId("proposal");
        getStyleClass().add("proposal-table");
        setMinHeight(USE_PREF_SIZE);
        for (HPos alignment : List.of(HPos.LEFT, HPos.RIGHT, HPos.RIGHT, HPos.RIGHT)) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(alignment);
            column.setPercentWidth(25);
            getColumnConstraints().add(column);
        }
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
        getChildren().clear();
        fields.clear();
        Proposal proposal = model.proposalProperty().get();
        shown = List.of();
        if (proposal == null) {
            return;
        }
        shown = proposal.rows().stream().map(ProposalRow::layer).toList();
        addRow(
                0,
                head("sensitivity.column.layer"),
                head("sensitivity.column.planned"),
                head("sensitivity.column.proposed"),
                head("sensitivity.column.alone"));
        for (int i = 0; i < proposal.rows().size(); i++) {
            ProposalRow row = proposal.rows().get(i);
            NumberField field = field(row);
            fields.add(field);
            addRow(i + 1, new Label(row.layer()), new Label(), field, new Label());
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
        int columns = getColumnConstraints().size();
        return (Label) getChildren().get((row + 1) * columns + column);
    }
}

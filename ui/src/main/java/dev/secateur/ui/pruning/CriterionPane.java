package dev.secateur.ui.pruning;

import dev.secateur.model.pruning.Criterion;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.NumberField;
import dev.secateur.ui.fx.Shown;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What scores weights or units: a choice of what fits, what it does, and on how many examples. */
final class CriterionPane extends VBox {
    private final PruningViewModel model;
    private final Localization texts;

    CriterionPane(PruningViewModel model, Localization texts) {
        super(4);
        this.model = model;
        this.texts = texts;
        getChildren()
                .addAll(
                        Choices.row(texts, "pruning.criterion", choice()),
                        explanation(),
                        examples());
    }

    private ComboBox<Criterion> choice() {
        CriteriaOffer offer = model.offer();
        ComboBox<Criterion> box = Choices.of(texts, "criterion.", Criterion::key, all(offer));
        box.setId("criterion");
        box.setVisibleRowCount(Criterion.values().length);
        box.setCellFactory(list -> new CriterionCell(offer, texts));
        box.setOnAction(event -> choose(box));
        offer.choicesProperty().subscribe(choices -> offer(box));
        model.planProperty().subscribe(plan -> Choices.show(box, criterion()));
        return box;
    }

    private static List<Criterion> all(CriteriaOffer offer) {
        return offer.choicesProperty().get().stream().map(CriterionChoice::criterion).toList();
    }

    /** With the keys one gets to what cannot be chosen as well. */
    private void choose(ComboBox<Criterion> box) {
        Criterion chosen = box.getValue();
        if (chosen != null && model.offer().of(chosen).isUsable()) {
            model.chooseCriterion(chosen);
        } else {
            Choices.show(box, criterion());
        }
    }

    /**
     * Lets the entries be made anew; that takes the choice away, which is no choice of anyone's.
     */
    private void offer(ComboBox<Criterion> box) {
        var action = box.getOnAction();
        box.setOnAction(null);
        box.getItems().setAll(all(model.offer()));
        box.setValue(criterion());
        box.setOnAction(action);
    }

    private Label explanation() {
        Label explanation = new Label();
        explanation.setId("criterion-help");
        explanation.setWrapText(true);
        explanation.getStyleClass().add("muted");
        explanation
                .textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> texts.text("criterion." + criterion().key() + ".help"),
                                model.planProperty(),
                                texts.messagesProperty()));
        return explanation;
    }

    private Node examples() {
        NumberField field = new NumberField(value -> Figures.fixed(value, 0));
        field.setId("scored-on");
        field.setPrefColumnCount(6);
        field.setAccepted(value -> value == Math.rint(value) && value >= 1 && value <= 1e6);
        field.setOnCommit(value -> model.setScoredOn((int) value));
        model.planProperty().subscribe(plan -> field.show((double) plan.spec().scoredOn()));
        HBox box = Choices.beside(texts, "pruning.scored-on", field);
        box.setPadding(new Insets(4, 0, 0, 0));
        Shown.takesRoomOnlyWhileVisible(box);
        box.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> criterion().needsSample(), model.planProperty()));
        return box;
    }

    private Criterion criterion() {
        return model.planProperty().get().spec().criterion();
    }
}

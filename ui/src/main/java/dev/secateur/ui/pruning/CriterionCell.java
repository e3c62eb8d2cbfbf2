package dev.secateur.ui.pruning;

import dev.secateur.model.pruning.Criterion;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.fx.Shown;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

/** A criterion in the list: under the name of its group where that begins, over what hinders it. */
final class CriterionCell extends ListCell<Criterion> {
    private final CriteriaOffer offer;
    private final Localization texts;
    private final Label group = label("criterion-group");
    private final Label name = label("criterion-name");
    private final Label obstacle = label("muted");
    private final VBox box = new VBox(group, name, obstacle);

    CriterionCell(CriteriaOffer offer, Localization texts) {
        this.offer = offer;
        this.texts = texts;
        getStyleClass().add("criterion-cell");
        group.setMouseTransparent(true);
        name.setMaxWidth(Double.MAX_VALUE);
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        Shown.takesRoomOnlyWhileVisible(label);
        return label;
    }

    @Override
    protected void updateItem(Criterion criterion, boolean empty) {
        super.updateItem(criterion, empty);
        if (empty || criterion == null) {
            setGraphic(null);
            return;
        }
        CriterionChoice choice = offer.of(criterion);
        group.setVisible(choice.isFirst());
        group.setText(texts.text("criteria.group." + CriterionGroup.of(criterion).key()));
        name.setText(texts.text("criterion." + criterion.key()));
        obstacle.setVisible(!choice.isUsable());
        obstacle.setText(choice.isUsable() ? "" : texts.text(choice.obstacle()));
        name.setDisable(!choice.isUsable());
        setDisable(!choice.isUsable());
        setGraphic(box);
    }
}

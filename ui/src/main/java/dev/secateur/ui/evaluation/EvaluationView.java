package dev.secateur.ui.evaluation;

import dev.secateur.ui.control.Localization;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

/** The evaluation tab: before against after, or a button to choose data with. */
public final class EvaluationView extends StackPane {
    /**
     * Shows a model.
     *
     * @param chooseData lets the person choose data
     */
    public EvaluationView(EvaluationViewModel model, Localization texts, Runnable chooseData) {
        EvaluationPane pane = new EvaluationPane(texts);
        pane.dataProperty().bind(model.dataProperty());
        Button choose = new Button();
        choose.textProperty().bind(texts.bind("evaluation.choose-data"));
        choose.getStyleClass().add("primary");
        choose.setOnAction(event -> chooseData.run());
        choose.visibleProperty().bind(model.canChooseDataProperty());
        pane.emptyActionProperty().set(choose);
        getStyleClass().add("evaluation-view");
        getChildren().setAll(pane);
    }
}

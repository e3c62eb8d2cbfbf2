package dev.secateur.ui.pruning;

import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.NumberField;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** How much accuracy may be lost. */
final class BudgetPane extends HBox {
    private static final double USUAL_POINTS = 1;

    BudgetPane(PruningViewModel model, Localization texts) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        CheckBox on = new CheckBox();
        on.setId("bounded");
        on.textProperty().bind(texts.bind("pruning.budget"));
        on.setMinWidth(USE_PREF_SIZE);
        NumberField points = new NumberField(value -> Figures.fixed(value, isWhole(value) ? 0 : 1));
        points.setId("accuracy-budget");
        points.setPrefColumnCount(3);
        points.accessibleTextProperty().bind(texts.bind("pruning.budget"));
        points.setAccepted(value -> value >= 0 && value <= 100);
        points.show(USUAL_POINTS);
        points.setOnCommit(value -> model.setAccuracyBudget(Optional.of(value)));
        points.disableProperty().bind(on.selectedProperty().not());
        on.setOnAction(event -> model.setAccuracyBudget(first(on.isSelected())));
        model.planProperty().subscribe(plan -> show(plan, on, points));
        Label rest = new Label();
        rest.setMinWidth(0);
        rest.textProperty().bind(texts.bind("pruning.budget.rest"));
        getChildren().addAll(on, points, rest);
    }

    private static void show(PruningPlan plan, CheckBox on, NumberField points) {
        on.setSelected(plan.accuracyBudget().isPresent());
        plan.accuracyBudget().ifPresent(points::show);
    }

    private static Optional<Double> first(boolean bounded) {
        return bounded ? Optional.of(USUAL_POINTS) : Optional.empty();
    }

    private static boolean isWhole(double value) {
        return Math.abs(value - Math.rint(value)) < 1e-9;
    }
}

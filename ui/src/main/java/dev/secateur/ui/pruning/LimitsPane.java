package dev.secateur.ui.pruning;

import dev.secateur.model.pruning.Pattern;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.NumberField;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What bounds a pruning besides its amount: an N:M pattern, and how much accuracy may be lost. */
final class LimitsPane extends VBox {
    private static final double USUAL_POINTS = 1;
    private static final List<Optional<Pattern>> PATTERNS =
            List.of(
                    Optional.empty(),
                    Optional.of(new Pattern(2, 4)),
                    Optional.of(new Pattern(1, 4)),
                    Optional.of(new Pattern(1, 2)),
                    Optional.of(new Pattern(4, 8)));

    private final PruningViewModel model;
    private final Localization texts;

    LimitsPane(PruningViewModel model, Localization texts) {
        super(8);
        this.model = model;
        this.texts = texts;
        getChildren().addAll(pattern(), budget());
    }

    private Node pattern() {
        ComboBox<Optional<Pattern>> pattern =
                Choices.of(texts, "pattern.", LimitsPane::key, PATTERNS);
        pattern.setId("pattern");
        pattern.setOnAction(event -> model.choosePattern(pattern.getValue()));
        model.planProperty()
                .subscribe(
                        plan ->
                                PATTERNS.stream()
                                        .filter(known -> known.equals(plan.spec().pattern()))
                                        .forEach(known -> Choices.show(pattern, known)));
        return Choices.labelled(texts, "pruning.pattern", pattern);
    }

    private static String key(Optional<Pattern> pattern) {
        return pattern.map(p -> p.kept() + "-" + p.of()).orElse("none");
    }

    private Node budget() {
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
        HBox row = new HBox(8, on, points, rest);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
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

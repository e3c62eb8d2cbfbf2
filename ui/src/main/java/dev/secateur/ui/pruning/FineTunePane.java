package dev.secateur.ui.pruning;

import dev.secateur.model.engine.Optimizer;
import dev.secateur.model.training.TrainingOptions;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.NumberField;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.DoublePredicate;
import java.util.function.ToDoubleFunction;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/** How to train after pruning. */
final class FineTunePane extends GridPane {
    private final PruningViewModel model;
    private final Localization texts;

    FineTunePane(PruningViewModel model, Localization texts) {
        this.model = model;
        this.texts = texts;
        setHgap(8);
        setVgap(8);
        getColumnConstraints().addAll(half(), half());
        addRow(0, epochs(), optimizer());
        addRow(1, learningRate(), l2());
        addRow(2, batchSize(), seed());
        disableProperty().bind(model.canFineTuneProperty().not());
    }

    private static ColumnConstraints half() {
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        return half;
    }

    private Node epochs() {
        return whole(
                "epochs",
                "pruning.epochs",
                o -> o.epochs(),
                value -> value >= 0 && value <= 10_000,
                value ->
                        model.fineTune(
                                o ->
                                        new TrainingOptions(
                                                (int) value, o.batchSize(), o.optimizer())));
    }

    private Node batchSize() {
        return whole(
                "batch-size",
                "pruning.batch-size",
                o -> o.batchSize(),
                value -> value >= 1 && value <= 65_536,
                value ->
                        model.fineTune(
                                o -> new TrainingOptions(o.epochs(), (int) value, o.optimizer())));
    }

    private Node optimizer() {
        ComboBox<Optimizer.Rule> rule =
                Choices.of(
                        texts, "optimizer.", Optimizer.Rule::key, List.of(Optimizer.Rule.values()));
        rule.setId("optimizer");
        rule.setOnAction(
                event ->
                        model.optimize(
                                o -> new Optimizer(rule.getValue(), o.learningRate(), o.l2())));
        model.planProperty()
                .subscribe(plan -> Choices.show(rule, plan.fineTuning().optimizer().rule()));
        return Choices.labelled(texts, "pruning.optimizer", rule);
    }

    private Node learningRate() {
        return number(
                "learning-rate",
                "pruning.learning-rate",
                o -> o.optimizer().learningRate(),
                value -> value > 0 && value <= 10,
                value -> model.optimize(o -> new Optimizer(o.rule(), value, o.l2())));
    }

    private Node l2() {
        return number(
                "l2",
                "pruning.l2",
                o -> o.optimizer().l2(),
                value -> value >= 0 && value <= 10,
                value -> model.optimize(o -> new Optimizer(o.rule(), o.learningRate(), value)));
    }

    private Node seed() {
        NumberField field = new NumberField(value -> Figures.fixed(value, 0));
        field.setId("seed");
        field.setAccepted(value -> value == Math.rint(value) && Math.abs(value) < 1e15);
        field.setOnCommit(value -> model.setSeed((long) value));
        model.planProperty().subscribe(plan -> field.show((double) plan.spec().seed()));
        return Choices.labelled(texts, "pruning.seed", field);
    }

    private Node whole(
            String id,
            String key,
            ToDoubleFunction<TrainingOptions> shown,
            DoublePredicate accepted,
            DoubleConsumer onCommit) {
        NumberField field = new NumberField(value -> Figures.fixed(value, 0));
        return bound(field, id, key, shown, v -> v == Math.rint(v) && accepted.test(v), onCommit);
    }

    private Node number(
            String id,
            String key,
            ToDoubleFunction<TrainingOptions> shown,
            DoublePredicate accepted,
            DoubleConsumer onCommit) {
        NumberField field = new NumberField(Rates::text);
        field.setStep(1e-4);
        return bound(field, id, key, shown, accepted, onCommit);
    }

    private Node bound(
            NumberField field,
            String id,
            String key,
            ToDoubleFunction<TrainingOptions> shown,
            DoublePredicate accepted,
            DoubleConsumer onCommit) {
        field.setId(id);
        field.setAccepted(accepted);
        field.setOnCommit(onCommit);
        model.planProperty().subscribe(p -> field.show(shown.applyAsDouble(p.fineTuning())));
        return Choices.labelled(texts, key, field);
    }

    /** Rates are written as short as they can be: 0.001, 1e-5. */
    private static final class Rates {
        static String text(double value) {
            if (value != 0 && value < 1e-4) {
                return new java.math.BigDecimal(value)
                        .round(new java.math.MathContext(3))
                        .toString()
                        .replace("E", "e");
            }
            return new java.math.BigDecimal(value)
                    .round(new java.math.MathContext(4))
                    .stripTrailingZeros()
                    .toPlainString();
        }
    }
}

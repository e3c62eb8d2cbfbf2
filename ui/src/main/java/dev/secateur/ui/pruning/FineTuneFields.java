package dev.secateur.ui.pruning;

import dev.secateur.model.training.TrainingOptions;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.NumberField;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/**
 * Makes fields of a fine-tuning, each with its name and a line that says what it is for.
 *
 * @param model whose plan they show and change
 * @param texts in which language
 */
record FineTuneFields(PruningViewModel model, Localization texts) {
    private static final double TOOLTIP_WIDTH = 320;

    /** What a field shows of the options, and what it makes of them. */
    record Value(
            ToDoubleFunction<TrainingOptions> shown,
            DoublePredicate accepted,
            BiFunction<TrainingOptions, Double, TrainingOptions> changed) {
        Value whole() {
            return new Value(shown, v -> v == Math.rint(v) && accepted.test(v), changed);
        }
    }

    Node whole(String id, Value value) {
        return number(id, v -> Figures.fixed(v, 0), 1, value.whole());
    }

    Node number(String id, double step, Value value) {
        return number(id, FineTuneFields::shortest, step, value);
    }

    private Node number(String id, DoubleFunction<String> format, double step, Value value) {
        NumberField field = new NumberField(format);
        field.setStep(step);
        field.setAccepted(value.accepted());
        field.setOnCommit(v -> model.fineTune(o -> value.changed().apply(o, v)));
        model.planProperty()
                .subscribe(p -> field.show(value.shown().applyAsDouble(p.fineTuning())));
        return labelled(id, field);
    }

    Node seed() {
        NumberField field = new NumberField(value -> Figures.fixed(value, 0));
        field.setAccepted(value -> value == Math.rint(value) && Math.abs(value) < 1e15);
        field.setOnCommit(value -> model.setSeed((long) value));
        model.planProperty().subscribe(plan -> field.show((double) plan.spec().seed()));
        return labelled("seed", field);
    }

    <T> Node choice(
            String id,
            ComboBox<T> box,
            Function<TrainingOptions, T> shown,
            BiFunction<TrainingOptions, T, TrainingOptions> changed) {
        box.setOnAction(event -> model.fineTune(o -> changed.apply(o, box.getValue())));
        model.planProperty().subscribe(p -> Choices.show(box, shown.apply(p.fineTuning())));
        return labelled(id, box);
    }

    <T> ComboBox<T> box(String prefix, Function<T, String> key, T[] values) {
        return Choices.of(texts, prefix, key, List.of(values));
    }

    Node check(
            String id,
            Function<TrainingOptions, Boolean> shown,
            BiFunction<TrainingOptions, Boolean, TrainingOptions> changed) {
        CheckBox box = new CheckBox();
        box.setOnAction(event -> model.fineTune(o -> changed.apply(o, box.isSelected())));
        model.planProperty().subscribe(p -> box.setSelected(shown.apply(p.fineTuning())));
        return labelled(id, box);
    }

    private Node labelled(String id, Node field) {
        field.setId(id);
        Node box = Choices.labelled(texts, "fine-tune." + id, field);
        Tooltip.install(box, help(id));
        return box;
    }

    private Tooltip help(String id) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.bind("fine-tune.help." + id));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP_WIDTH);
        tooltip.setShowDelay(Duration.millis(400));
        return tooltip;
    }

    /** Rates are written as short as they can be: 0.001, 1e-5. */
    private static String shortest(double value) {
        if (value != 0 && value < 1e-4) {
            return new BigDecimal(value)
                    .round(new MathContext(3))
                    .stripTrailingZeros()
                    .toString()
                    .replace("E", "e");
        }
        return new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros().toPlainString();
    }
}

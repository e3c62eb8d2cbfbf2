package dev.secateur.ui.pruning;

import dev.secateur.model.pruning.Schedule;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.NumberField;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.DoublePredicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Makes fields for the numbers of a schedule.
 *
 * @param model takes what is typed
 * @param texts names the fields
 */
record ScheduleFields(PruningViewModel model, Localization texts) {
    private static final int COLUMNS = 3;

    /** What a schedule becomes with another number. */
    @FunctionalInterface
    interface Change<S, N> {
        /** Makes it. */
        Schedule of(S schedule, N number);
    }

    Node whole(
            String id,
            String key,
            ToIntFunction<Schedule> shown,
            DoublePredicate accepted,
            Change<Schedule, Integer> change) {
        NumberField field = new NumberField(value -> Figures.fixed(value, 0));
        field.setAccepted(value -> value == Math.rint(value) && accepted.test(value));
        field.setOnCommit(
                value -> model.chooseSchedule(change.of(schedule(), (int) Math.rint(value))));
        model.planProperty().subscribe(plan -> field.show(shown.applyAsInt(plan.schedule())));
        return labelled(id, key, field);
    }

    <S extends Schedule> Node number(
            String id,
            String key,
            Class<S> kind,
            ToDoubleFunction<S> shown,
            DoublePredicate accepted,
            Change<S, Double> change) {
        NumberField field = new NumberField(ScheduleFields::text);
        field.setStep(0.01);
        field.setAccepted(accepted);
        field.setOnCommit(value -> model.chooseSchedule(change.of(kind.cast(schedule()), value)));
        model.planProperty()
                .subscribe(
                        plan -> {
                            if (kind.isInstance(plan.schedule())) {
                                field.show(shown.applyAsDouble(kind.cast(plan.schedule())));
                            }
                        });
        return labelled(id, key, field);
    }

    private Schedule schedule() {
        return model.planProperty().get().schedule();
    }

    private Node labelled(String id, String key, NumberField field) {
        field.setId(id);
        field.setPrefColumnCount(COLUMNS);
        VBox box = Choices.labelled(texts, key, field);
        HBox.setHgrow(box, Priority.SOMETIMES);
        return box;
    }

    private static String text(double value) {
        return new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros().toPlainString();
    }
}

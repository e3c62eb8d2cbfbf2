package dev.secateur.ui.pruning;

import dev.secateur.model.pruning.Schedule;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.NumberField;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** When the pruning is done. */
final class SchedulePane extends HBox {
    private static final int MOST_ROUNDS = 50;
    private static final Schedule.Iterative FIVE = new Schedule.Iterative(5);

    SchedulePane(PruningViewModel model, Localization texts) {
        super(8);
        setAlignment(Pos.BOTTOM_LEFT);
        ComboBox<Schedule> schedule =
                Choices.of(
                        texts, "schedule.", Schedule::key, List.of(new Schedule.OneShot(), FIVE));
        schedule.setId("schedule");
        NumberField rounds = new NumberField(value -> Figures.fixed(value, 0));
        rounds.setId("rounds");
        rounds.setPrefColumnCount(3);
        rounds.setAccepted(
                value -> value >= 1 && value <= MOST_ROUNDS && value == Math.rint(value));
        rounds.setOnCommit(value -> model.chooseSchedule(new Schedule.Iterative((int) value)));
        schedule.setOnAction(event -> model.chooseSchedule(schedule.getValue()));
        VBox left = Choices.labelled(texts, "pruning.schedule", schedule);
        HBox.setHgrow(left, Priority.ALWAYS);
        VBox right = Choices.labelled(texts, "pruning.rounds", rounds);
        right.managedProperty().bind(right.visibleProperty());
        model.planProperty()
                .subscribe(
                        plan -> {
                            boolean iterative = plan.schedule() instanceof Schedule.Iterative;
                            right.setVisible(iterative);
                            rounds.show(plan.schedule().rounds());
                            Choices.show(schedule, schedule.getItems().get(iterative ? 1 : 0));
                        });
        getChildren().addAll(left, right);
    }
}

package dev.secateur.ui.pruning;

import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.pruning.Rewind;
import dev.secateur.model.pruning.Schedule;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.fx.Shown;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** When the pruning is done: a schedule, what it is, and the controls that belong to it. */
final class SchedulePane extends VBox {
    private static final int MOST = 50;

    private final PruningViewModel model;
    private final Localization texts;
    private final ScheduleFields fields;

    SchedulePane(PruningViewModel model, Localization texts) {
        super(8);
        this.model = model;
        this.texts = texts;
        this.fields = new ScheduleFields(model, texts);
        getChildren().addAll(first(), explanation(), second());
    }

    private Node first() {
        ComboBox<Schedule> schedule =
                Choices.of(texts, "schedule.", Schedule::key, PruningViewModel.SCHEDULES);
        schedule.setId("schedule");
        schedule.setOnAction(event -> model.chooseSchedule(schedule.getValue()));
        model.planProperty().subscribe(plan -> Choices.show(schedule, like(plan)));
        VBox left = Choices.labelled(texts, "pruning.schedule", schedule);
        HBox.setHgrow(left, Priority.ALWAYS);
        return row(left, rounds());
    }

    /** The entry of the same kind, whatever its numbers. */
    private static Schedule like(PruningPlan plan) {
        return PruningViewModel.SCHEDULES.stream()
                .filter(known -> known.key().equals(plan.schedule().key()))
                .findFirst()
                .orElseThrow();
    }

    private Node explanation() {
        Label help = new Label();
        help.setId("schedule-help");
        help.setWrapText(true);
        help.getStyleClass().add("muted");
        help.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> texts.text(helpKey()),
                                model.planProperty(),
                                texts.messagesProperty()));
        return help;
    }

    private String helpKey() {
        return "schedule." + model.planProperty().get().schedule().key() + ".help";
    }

    private Node rounds() {
        Node field =
                fields.whole(
                        "rounds",
                        "pruning.rounds",
                        Schedule::rounds,
                        value -> value >= 1 && value <= MOST,
                        SchedulePane::withRounds);
        return only(field, s -> !s.equals(withRounds(s, s.rounds() + 1)));
    }

    private static Schedule withRounds(Schedule schedule, int rounds) {
        if (schedule instanceof Schedule.Iterative) {
            return new Schedule.Iterative(rounds);
        } else if (schedule instanceof Schedule.Agp) {
            return new Schedule.Agp(rounds);
        }
        return schedule instanceof Schedule.Lottery lottery
                ? new Schedule.Lottery(rounds, lottery.rewind())
                : schedule;
    }

    /** What belongs to one kind of schedule alone is made when that is first chosen. */
    private Node second() {
        Map<Class<?>, List<Node>> made = new HashMap<>();
        VBox second = new VBox();
        Shown.takesRoomOnlyWhileVisible(second);
        model.planProperty()
                .map(plan -> plan.schedule().getClass())
                .subscribe(
                        kind -> {
                            second.getChildren().setAll(made.computeIfAbsent(kind, this::own));
                            second.setVisible(!second.getChildren().isEmpty());
                        });
        return second;
    }

    private List<Node> own(Class<?> kind) {
        if (kind == Schedule.Dynamic.class) {
            return List.of(row(margin(), every()));
        } else if (kind == Schedule.L1.class) {
            return List.of(row(alpha(), penaltyEpochs()));
        }
        return kind == Schedule.Lottery.class ? List.of(rewind()) : List.of();
    }

    private Node margin() {
        return fields.number(
                "margin",
                "pruning.margin",
                Schedule.Dynamic.class,
                Schedule.Dynamic::margin,
                value -> value >= 0 && value < 1,
                (s, value) -> new Schedule.Dynamic(value, s.every()));
    }

    private Node every() {
        return fields.whole(
                "every",
                "pruning.every",
                s -> s instanceof Schedule.Dynamic d ? d.every() : 1,
                value -> value >= 1 && value <= 10_000,
                (s, value) -> new Schedule.Dynamic(((Schedule.Dynamic) s).margin(), value));
    }

    private Node alpha() {
        return fields.number(
                "alpha",
                "pruning.alpha",
                Schedule.L1.class,
                Schedule.L1::alpha,
                value -> value > 0 && value <= 10,
                (s, value) -> new Schedule.L1(value, s.epochs()));
    }

    private Node penaltyEpochs() {
        return fields.whole(
                "penalty-epochs",
                "pruning.penalty-epochs",
                s -> s instanceof Schedule.L1 l ? l.epochs() : 1,
                value -> value >= 1 && value <= 10_000,
                (s, value) -> new Schedule.L1(((Schedule.L1) s).alpha(), value));
    }

    private Node rewind() {
        ComboBox<Rewind> rewind =
                Choices.of(texts, "rewind.", Rewind::key, List.of(Rewind.values()));
        rewind.setId("rewind");
        rewind.setOnAction(
                event ->
                        model.chooseSchedule(
                                new Schedule.Lottery(
                                        model.planProperty().get().schedule().rounds(),
                                        rewind.getValue())));
        model.planProperty()
                .subscribe(
                        plan -> {
                            if (plan.schedule() instanceof Schedule.Lottery lottery) {
                                Choices.show(rewind, lottery.rewind());
                            }
                        });
        return Choices.labelled(texts, "pruning.rewind", rewind);
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(8, nodes);
        row.setAlignment(Pos.BOTTOM_LEFT);
        return row;
    }

    /** Shows a control only for the schedules that it belongs to. */
    private Node only(Node node, Predicate<Schedule> belongs) {
        Shown.takesRoomOnlyWhileVisible(node);
        model.planProperty().subscribe(plan -> node.setVisible(belongs.test(plan.schedule())));
        return node;
    }
}

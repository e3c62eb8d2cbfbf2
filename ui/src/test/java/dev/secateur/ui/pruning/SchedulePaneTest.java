package dev.secateur.ui.pruning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.pruning.Rewind;
import dev.secateur.model.pruning.Schedule;
import dev.secateur.ui.Fx;
import dev.secateur.ui.workbench.TestBench;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SchedulePaneTest {
    private static final List<String> CONTROLS =
            List.of("rounds", "margin", "every", "alpha", "penalty-epochs", "rewind");

    private final TestBench bench = TestBench.opened();
    private final PruningViewModel model = new PruningViewModel(bench.workbench());
    private final SchedulePane pane = Fx.call(() -> new SchedulePane(model, bench.texts()));

    static Stream<Arguments> owned() {
        return Stream.of(
                Arguments.of("one-shot", List.of()),
                Arguments.of("iterative", List.of("rounds")),
                Arguments.of("agp", List.of("rounds")),
                Arguments.of("layerwise", List.of()),
                Arguments.of("dynamic", List.of("margin", "every")),
                Arguments.of("l1", List.of("alpha", "penalty-epochs")),
                Arguments.of("lottery", List.of("rounds", "rewind")));
    }

    @ParameterizedTest
    @MethodSource("owned")
    void onlyTheControlsOfTheScheduleShowAndItIsExplained(String key, List<String> owned) {
        choose(key);
        assertThat(model.planProperty().get().schedule().key()).isEqualTo(key);
        assertThat(CONTROLS.stream().filter(id -> shows(pane.lookup("#" + id))))
                .containsExactlyElementsOf(owned);
        Label help = (Label) pane.lookup("#schedule-help");
        String english = help.getText();
        assertThat(english).isEqualTo(bench.texts().text("schedule." + key + ".help"));
        Fx.call(
                () -> {
                    bench.texts().choose(Locale.CHINESE);
                    return true;
                });
        assertThat(help.getText()).isNotEqualTo(english);
    }

    @Test
    void whatIsTypedBecomesPartOfTheSchedule() {
        choose("dynamic");
        type("margin", "0.2");
        type("every", "3");
        assertThat(schedule()).isEqualTo(new Schedule.Dynamic(0.2, 3));
        choose("l1");
        type("alpha", "0.01");
        type("penalty-epochs", "4");
        assertThat(schedule()).isEqualTo(new Schedule.L1(0.01, 4));
        choose("lottery");
        type("rounds", "7");
        @SuppressWarnings("unchecked")
        ComboBox<Rewind> rewind = (ComboBox<Rewind>) pane.lookup("#rewind");
        set(rewind, Rewind.RANDOM);
        assertThat(schedule()).isEqualTo(new Schedule.Lottery(7, Rewind.RANDOM));
        choose("agp");
        type("rounds", "6");
        assertThat(schedule()).isEqualTo(new Schedule.Agp(6));
    }

    private Schedule schedule() {
        return model.planProperty().get().schedule();
    }

    private void choose(String key) {
        @SuppressWarnings("unchecked")
        ComboBox<Schedule> schedules = (ComboBox<Schedule>) pane.lookup("#schedule");
        schedules.getItems().stream()
                .filter(schedule -> schedule.key().equals(key))
                .forEach(schedule -> set(schedules, schedule));
    }

    /** What happens when a person chooses; without a window nothing does by itself. */
    private static <T> void set(ComboBox<T> box, T value) {
        Fx.call(
                () -> {
                    box.setValue(value);
                    box.getOnAction().handle(new ActionEvent());
                    return true;
                });
    }

    private void type(String id, String text) {
        TextField field = (TextField) pane.lookup("#" + id);
        Fx.call(
                () -> {
                    field.setText(text);
                    field.getOnAction().handle(null);
                    return true;
                });
    }

    private boolean shows(Node node) {
        return node == pane || (node != null && node.isVisible() && shows(node.getParent()));
    }
}

package dev.secateur.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.pruning.Schedule;
import dev.secateur.model.session.Revision;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Each schedule of the pruning panel, chosen and carried out one after the other. */
class ScheduleJourneyTest extends Journey {
    @Start
    void start(Stage stage) {
        begin(stage);
    }

    @Test
    void everyScheduleOfThePanelRunsToItsEnd(FxRobot robot) {
        shown.open("digits-cnn");
        Revision opened = revision();
        TestWindow.onFx(
                () -> {
                    shown.window().pruning().dragShare(0.6);
                    shown.window().pruning().commit();
                    shown.window().pruning().fineTune(o -> o.withEpochs(1));
                    shown.window().view().tabs().getSelectionModel().select(1);
                    return true;
                });
        for (Schedule schedule : schedules(robot).getItems()) {
            robot.interact(() -> schedules(robot).setValue(schedule));
            assertThat(robot.lookup("#schedule-help").queryAs(Labeled.class).getText())
                    .isEqualTo(shown.texts().text("schedule." + schedule.key() + ".help"));
            robot.clickOn("#prune");
            shown.await(schedule.key(), () -> shown.isIdle() && !revision().equals(opened));
            assertThat(workbench().noticeProperty().get()).isNull();
            assertThat(revision().size().zeros())
                    .isEqualTo((long) (0.6 * opened.summary().weights()));
            assertThat(verdict(robot)).matches("[^\\p{IsHan}]+");
            robot.clickOn("#language");
            assertThat(verdict(robot)).matches(".*\\p{IsHan}.*");
            robot.clickOn("#language");
            robot.clickOn("#undo");
            shown.await("undo", () -> revision().equals(opened) && shown.isIdle());
        }
        assertThat(schedules(robot).getItems())
                .extracting(Schedule::key)
                .containsExactlyElementsOf(
                        List.of(
                                "one-shot",
                                "iterative",
                                "agp",
                                "layerwise",
                                "dynamic",
                                "l1",
                                "lottery"));
    }

    /** The banner over the curves. */
    private static String verdict(FxRobot robot) {
        return robot.lookup(".verdict-title").queryAs(Labeled.class).getText();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Schedule> schedules(FxRobot robot) {
        return robot.lookup("#schedule").queryAs(ComboBox.class);
    }
}

package dev.secateur.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.ThemedStage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class JobBarTest {
    private final List<String> cancelled = new ArrayList<>();
    private JobBar bar;

    @Start
    void start(Stage stage) {
        bar = new JobBar(new Localization(Locale.ENGLISH));
        BorderPane pane = new BorderPane();
        pane.setBottom(bar);
        ThemedStage.show(stage, pane, 1100, 500);
    }

    @AfterEach
    void hidePopovers(FxRobot robot) {
        robot.interact(() -> bar.jobs().clear());
    }

    @Test
    void theFirstJobIsShownWithItsShareAndTime(FxRobot robot) {
        add(robot, "Prune", 0.37);
        robot.interact(() -> bar.jobs().get(0).timeLeftProperty().set("25 s left"));
        assertThat(text(".job-current")).isEqualTo("Prune");
        assertThat(text(".job-amount")).isEqualTo("37\u202f% · 25 s left");
        assertThat(((ProgressBar) bar.lookup(".job-progress")).getProgress()).isEqualTo(0.37);
    }

    @Test
    void anUnknownShareHasNoFigure(FxRobot robot) {
        add(robot, "Export", -1);
        assertThat(text(".job-amount")).isEmpty();
        assertThat(((ProgressBar) bar.lookup(".job-progress")).isIndeterminate()).isTrue();
    }

    @Test
    void cancelIsAskedOnce(FxRobot robot) {
        add(robot, "Prune", 0.5);
        robot.clickOn("Cancel");
        robot.interact(() -> bar.jobs().get(0).cancel());
        assertThat(cancelled).containsExactly("Prune");
        assertThat(((Button) bar.lookup(".job-cancel")).isDisabled()).isTrue();
    }

    @Test
    void ofSeveralJobsAnyIsCancelledInTheList(FxRobot robot) throws Exception {
        add(robot, "Prune", 0.5);
        add(robot, "Sensitivity", -1);
        robot.clickOn("+1 more");
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> listed(robot).size() == 2);
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> ((Button) listed(robot).get(1).lookup(".job-cancel")).fire());
        assertThat(cancelled).containsExactly("Sensitivity");
        robot.interact(() -> bar.jobs().remove(1));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> Window.getWindows().size() == 1);
    }

    private static List<Node> listed(FxRobot robot) {
        return List.copyOf(robot.lookup(".job-row").queryAll());
    }

    private String text(String selector) {
        return ((Label) bar.lookup(selector)).getText();
    }

    private void add(FxRobot robot, String title, double fraction) {
        JobRow job = new JobRow(() -> cancelled.add(title));
        job.titleProperty().set(title);
        job.fractionProperty().set(fraction);
        robot.interact(() -> bar.jobs().add(job));
    }
}

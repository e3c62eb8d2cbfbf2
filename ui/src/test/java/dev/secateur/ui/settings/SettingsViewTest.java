package dev.secateur.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.ui.workbench.TestBench;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SettingsViewTest {
    private final TestBench bench = new TestBench();
    private ComputingViewModel model;

    @Start
    void start(Stage stage) {
        model = bench.computing(() -> 812_000_000);
        stage.setScene(new Scene(new SettingsView(model, bench.texts()), 400, 300));
        stage.show();
    }

    @Test
    void itSaysWhatComputesAndHowMuchMemoryOfHowMuchIsTaken(FxRobot robot) {
        robot.interact(bench::tick);
        assertThat(text(robot, "#settings-backend")).isEqualTo("CPU · AVX2");
        assertThat(text(robot, "#settings-memory")).isEqualTo("812\u202fMB of 17.6\u202fGB");
        robot.interact(() -> bench.texts().choose(Locale.CHINESE));
        assertThat(text(robot, "#settings-memory")).isEqualTo("812\u202fMB / 17.6\u202fGB");
    }

    @Test
    void itWarnsOfThreadsThatLeaveTheWindowNoProcessor(FxRobot robot) {
        String smooth = bench.texts().text("settings.threads.smooth");
        assertThat(text(robot, "#settings-hint")).isEqualTo(smooth);
        Spinner<?> threads = robot.lookup("#settings-threads").queryAs(Spinner.class);
        robot.interact(() -> threads.increment());
        assertThat(text(robot, "#settings-hint"))
                .isEqualTo(bench.texts().text("settings.threads.later"));
        robot.interact(bench::settle);
        assertThat(text(robot, "#settings-hint"))
                .isEqualTo(bench.texts().text("settings.threads.jerky"));
        assertThat(bench.usedThreads()).containsExactly(4);
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }
}

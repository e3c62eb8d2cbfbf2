package dev.secateur.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.ui.control.Theme;
import dev.secateur.ui.histogram.HistogramChart;
import dev.secateur.ui.settings.Settings;
import dev.secateur.ui.settings.SettingsFile;
import java.util.List;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A start after one in which the weights were put on a logarithmic axis and the counts not. */
class KeptAxesJourneyTest extends Journey {
    private SettingsFile file;

    @Start
    void start(Stage stage) {
        file = new SettingsFile(folder.resolve("settings.json"));
        file.write(new Settings(Theme.LIGHT, "en", List.of(), 0, 0, false, true, null, 0));
        begin(stage);
    }

    @Test
    void theAxesOfTheHistogramAreAsTheyWereAndKeptWhenTheyAreChanged(FxRobot robot) {
        shown.open("mlp-64");
        HistogramChart chart =
                robot.lookup(node -> node instanceof HistogramChart).queryAs(HistogramChart.class);
        assertThat(chart.logWeightsProperty().get()).isTrue();
        assertThat(chart.logCountsProperty().get()).isFalse();
        robot.clickOn(robot.lookup("#log-weights .toggle-button").nth(1).<Node>query());
        assertThat(chart.logWeightsProperty().get()).isFalse();
        assertThat(file.read(Settings.first("en")).logWeights()).isFalse();
    }
}

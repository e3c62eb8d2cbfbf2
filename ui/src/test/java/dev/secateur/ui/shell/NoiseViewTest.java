package dev.secateur.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.data.Noise;
import dev.secateur.ui.workbench.TestBench;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class NoiseViewTest {
    private final TestBench bench = TestBench.opened();
    private ShellViewModel model;

    @Start
    void start(Stage stage) {
        model = new ShellViewModel(bench.workbench(), bench.settings(), bench.texts(), null);
        stage.setScene(new Scene(new NoiseView(model, bench.texts()), 400, 300));
        stage.show();
    }

    @Test
    void aSliderThatIsLetGoSetsTheNoiseAndTheBadgeSaysSo(FxRobot robot) {
        assertThat(model.noiseNameProperty().get()).isEqualTo("Prepare");
        Slider labels = robot.lookup("#label-noise").queryAs(Slider.class);
        robot.interact(
                () -> {
                    labels.setValueChanging(true);
                    labels.setValue(0.1);
                    labels.setValue(0.2);
                });
        assertThat(bench.waiting()).isZero();
        robot.interact(() -> labels.setValueChanging(false));
        robot.interact(bench::settle);
        assertThat(model.noiseProperty().get())
                .isEqualTo(new Noise(0.2, Noise.LabelKind.UNIFORM, 0));
        assertThat(model.noiseNameProperty().get()).isEqualTo("20\u202f% label noise");
        robot.interact(() -> bench.texts().choose(Locale.CHINESE));
        assertThat(model.noiseNameProperty().get()).isEqualTo("20\u202f% 标签噪声");
    }

    @Test
    void theKindCanBeChosenAndTheNoiseTurnedOff(FxRobot robot) {
        Slider features = robot.lookup("#feature-noise").queryAs(Slider.class);
        robot.interact(() -> features.setValue(0.5));
        robot.interact(bench::settle);
        String pairwise = bench.texts().text("noise.kind.pairwise");
        robot.clickOn(pairwise);
        robot.interact(bench::settle);
        assertThat(model.noiseProperty().get())
                .isEqualTo(new Noise(0, Noise.LabelKind.PAIRWISE, 0.5));
        assertThat(model.noiseNameProperty().get()).isEqualTo("50\u202f% feature noise");
        robot.clickOn("#noise-off");
        robot.interact(bench::settle);
        assertThat(model.noiseProperty().get().isNone()).isTrue();
        assertThat(features.getValue()).isZero();
    }
}

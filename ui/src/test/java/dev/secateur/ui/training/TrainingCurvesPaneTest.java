package dev.secateur.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.ThemedStage;
import dev.secateur.ui.training.CurveSeries.Role;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class TrainingCurvesPaneTest {
    private static final double[] EPOCHS = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

    private TrainingCurvesPane pane;

    @Start
    void start(Stage stage) {
        pane = new TrainingCurvesPane(new Localization(Locale.ENGLISH));
        pane.lossProperty().set(falling(CurveUnit.PLAIN));
        pane.accuracyProperty().set(falling(CurveUnit.PERCENT));
        ThemedStage.show(stage, pane, 600, 480);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#loss-chart", "#accuracy-chart"})
    void wherePeopleReadOneChartTheOtherIsReadToo(String hovered, FxRobot robot) {
        robot.moveTo(hovered);
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(pane::layout);
        assertThat(chart(robot, "#loss-chart").reading())
                .isEqualTo("epoch 5 · train 0.500\u2002validation 0.600 · gap 0.100");
        assertThat(chart(robot, "#accuracy-chart").reading())
                .startsWith("epoch 5 · train 50.0\u202f%\u2002validation 60.0\u202f%");
        robot.moveBy(0, 400);
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(pane::layout);
        assertThat(chart(robot, "#loss-chart").reading()).isEmpty();
    }

    @Test
    void aDragInOneZoomsBoth(FxRobot robot) {
        robot.moveTo("#loss-chart").press(MouseButton.PRIMARY).moveBy(100, 0);
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        EpochRange zoom = chart(robot, "#accuracy-chart").zoomProperty().get();
        assertThat(zoom).isNotNull();
        assertThat(chart(robot, "#loss-chart").zoomProperty().get()).isEqualTo(zoom);
    }

    private static CurveChart chart(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(CurveChart.class);
    }

    /** From 1 to 0 over ten epochs, and a tenth higher. */
    private static CurveData falling(CurveUnit unit) {
        double[] train = new double[EPOCHS.length];
        double[] validation = new double[EPOCHS.length];
        for (int i = 0; i < EPOCHS.length; i++) {
            train[i] = 1 - i / 10.0;
            validation[i] = train[i] + 0.1;
        }
        List<CurveSeries> series =
                List.of(
                        new CurveSeries(Role.TRAIN, false, EPOCHS, train),
                        new CurveSeries(Role.VALIDATION, false, EPOCHS, validation));
        return new CurveData("Chart", unit, series, List.of(), 10, false, true);
    }
}

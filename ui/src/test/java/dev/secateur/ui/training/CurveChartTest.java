package dev.secateur.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.RunSymbol;
import dev.secateur.ui.control.ThemeColors;
import dev.secateur.ui.control.ThemedStage;
import dev.secateur.ui.export.Trace;
import dev.secateur.ui.training.CurveSeries.Role;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class CurveChartTest {
    private static final double[] X = IntStream.range(0, 41).mapToDouble(i -> i / 4.0).toArray();

    private final Localization texts = new Localization(Locale.ENGLISH);
    private CurveChart accuracy;
    private CurveChart loss;

    @Start
    void start(Stage stage) {
        accuracy = new CurveChart(texts);
        loss = new CurveChart(texts);
        loss.crosshairProperty().bindBidirectional(accuracy.crosshairProperty());
        accuracy.dataProperty().set(data(CurveUnit.PERCENT, 0.9, 0.8));
        loss.dataProperty().set(data(CurveUnit.PLAIN, 0.2, 0.45));
        ThemedStage.show(stage, new VBox(accuracy, loss), 600, 480);
    }

    @AfterEach
    void release(FxRobot robot) {
        robot.release(new KeyCode[] {});
    }

    @Test
    void theCrosshairReadsAllCurvesAndTheirGap(FxRobot robot) {
        crosshair(robot, 4.25);
        assertThat(accuracy.reading())
                .isEqualTo(
                        "epoch 4.25 · train 90.0\u202f%\u2002validation 80.0\u202f%"
                                + " · gap 10.0\u202fpt");
        assertThat(loss.reading())
                .isEqualTo("epoch 4.25 · train 0.200\u2002validation 0.450 · gap 0.250");
    }

    @Test
    void theMouseMovesTheCrosshairOfBothChartsToAPointOfTheRun(FxRobot robot) {
        robot.moveTo(accuracy);
        WaitForAsyncUtils.waitForFxEvents();
        double place = accuracy.crosshairProperty().get();
        assertThat(X).contains(place);
        assertThat(place).isBetween(4.0, 6.0);
        assertThat(loss.crosshairProperty().get()).isEqualTo(place);
        robot.moveBy(100, 0);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(accuracy.crosshairProperty().get()).isGreaterThan(place);
    }

    @Test
    void arrowKeysStepAndEscapeEnds(FxRobot robot) {
        crosshair(robot, 5);
        robot.interact(accuracy::requestFocus);
        robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.LEFT);
        assertThat(accuracy.crosshairProperty().get()).isEqualTo(5.25);
        robot.type(KeyCode.ESCAPE);
        assertThat(accuracy.crosshairProperty().get()).isNaN();
    }

    @Test
    void theReadoutStaysWithinTheChartEverywhere(FxRobot robot) {
        Bounds chart = new BoundingBox(0, 0, accuracy.getWidth(), accuracy.getHeight());
        for (double place : X) {
            crosshair(robot, place);
            assertThat(chart.contains(accuracy.lookup(".curve-readout").getBoundsInParent()))
                    .as("at %s", place)
                    .isTrue();
        }
    }

    @Test
    void aSinglePointIsVisible(FxRobot robot) {
        CurveSeries one = new CurveSeries(Role.TRAIN, false, new double[] {5}, new double[] {0.43});
        CurveData single =
                new CurveData("", CurveUnit.PLAIN, List.of(one), List.of(), 10, true, true);
        robot.interact(() -> loss.dataProperty().set(single));
        assertThat(pixels(robot, ThemeColors.color("light", "-sec-train"))).isBetween(15, 200);
    }

    @Test
    void theValueAxisOnlyWidensDuringARun(FxRobot robot) {
        WritableImage high = shown(robot, run(new double[] {2, 1}, true));
        WritableImage on = shown(robot, run(new double[] {0.2, 0.1, 0.1}, true));
        assertThat(column(on, 30)).isEqualTo(column(high, 30));
        WritableImage over = shown(robot, run(new double[] {0.2, 0.1, 0.1}, false));
        assertThat(column(over, 30)).isEqualTo(column(high, 30));
        WritableImage next = shown(robot, run(new double[] {0.2}, true));
        assertThat(column(next, 30)).isNotEqualTo(column(high, 30));
    }

    @Test
    void withoutPointsItSaysWhatToDo(FxRobot robot) {
        robot.interact(
                () -> {
                    loss.emptyTextProperty().set("Train first");
                    loss.dataProperty().set(CurveData.empty("Loss", CurveUnit.PLAIN));
                });
        assertThat(loss.lookup(".chart-empty").isVisible()).isTrue();
        crosshair(robot, 3);
        assertThat(loss.reading()).isEmpty();
    }

    @Test
    void aDragShowsThoseEpochsInBothChartsAndADoubleClickAll(FxRobot robot) {
        robot.interact(() -> loss.zoomProperty().bindBidirectional(accuracy.zoomProperty()));
        robot.moveTo(accuracy).moveBy(-100, 0).press(MouseButton.PRIMARY);
        robot.moveBy(60, 0).moveBy(60, 0).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        EpochRange shown = loss.zoomProperty().get();
        assertThat(shown.from()).isBetween(2.0, 4.0);
        assertThat(shown.length()).isBetween(1.5, 3.0);
        robot.doubleClickOn(accuracy);
        assertThat(loss.zoomProperty().get()).isNull();
    }

    @Test
    void theWheelAndTheKeysShowFewerEpochsAndAllAgain(FxRobot robot) {
        robot.interact(() -> accuracy.fireEvent(wheelUp(accuracy.getWidth() / 2, 100)));
        double once = accuracy.zoomProperty().get().length();
        assertThat(once).isLessThan(10);
        robot.interact(accuracy::requestFocus);
        robot.write('+');
        assertThat(accuracy.zoomProperty().get().length()).isLessThan(once);
        robot.write('0');
        assertThat(accuracy.zoomProperty().get()).isNull();
    }

    @Test
    void theCrosshairReadsMeasuredValuesAndThoseOfTheRunsBeside(FxRobot robot) {
        CurveSpread train = CurveSpread.of(List.of(series(0.7)));
        CurveSpread validation = CurveSpread.of(List.of(series(0.5), series(0.7)));
        CurveOverlay other = new CurveOverlay("L2", RunSymbol.DIAMOND, train, validation);
        robot.interact(
                () -> {
                    CurveData now = accuracy.dataProperty().get();
                    accuracy.dataProperty().set(now.beside(List.of(other)));
                    accuracy.smoothingProperty().set(new Smoothing(0.9));
                });
        crosshair(robot, 4.25);
        assertThat(accuracy.reading())
                .contains("train 90.0\u202f%")
                .endsWith(
                        " · L2: train 70.0\u202f%\u2002validation 60.0\u202f%"
                                + " (50.0\u202f% to 70.0\u202f%)");
    }

    @Test
    void theNumbersOfTheFigureAreThoseThatAreDrawn(FxRobot robot) {
        robot.interact(() -> loss.smoothingProperty().set(new Smoothing(0.5)));
        List<Trace> traces = loss.plot().traces();
        assertThat(traces)
                .extracting(Trace::name)
                .containsExactly(
                        "gap", "train", "validation", "train (smoothed)", "validation (smoothed)");
        assertThat(((Trace.Line) traces.get(1)).y()).containsExactly(constant(0.2));
        robot.interact(() -> loss.zoomProperty().set(new EpochRange(2, 3)));
        assertThat(((Trace.Line) loss.plot().traces().get(1)).x())
                .containsExactly(1.75, 2, 2.25, 2.5, 2.75, 3, 3.25);
    }

    private static ScrollEvent wheelUp(double x, double y) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                x,
                y,
                0,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                40,
                0,
                0,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }

    private static CurveSeries series(double value) {
        return new CurveSeries(Role.VALIDATION, false, X, constant(value));
    }

    private void crosshair(FxRobot robot, double place) {
        robot.interact(
                () -> {
                    accuracy.crosshairProperty().set(place);
                    accuracy.getParent().layout();
                });
    }

    private WritableImage shown(FxRobot robot, CurveData data) {
        WritableImage[] image = new WritableImage[1];
        robot.interact(
                () -> {
                    loss.dataProperty().set(data);
                    loss.getParent().layout();
                    image[0] = loss.snapshot(null, null);
                });
        return image[0];
    }

    private int pixels(FxRobot robot, Color color) {
        PixelReader reader = shown(robot, loss.dataProperty().get()).getPixelReader();
        int count = 0;
        for (int y = 40; y < loss.getHeight(); y++) {
            for (int x = 0; x < loss.getWidth(); x++) {
                count += reader.getColor(x, y).toString().equals(color.toString()) ? 1 : 0;
            }
        }
        return count;
    }

    /** The labels of the value axis stand at the left: the same picture means the same axis. */
    private static List<Integer> column(WritableImage image, int width) {
        PixelReader reader = image.getPixelReader();
        return IntStream.range(0, width * (int) image.getHeight())
                .mapToObj(i -> reader.getArgb(i % width, i / width))
                .toList();
    }

    private static CurveData run(double[] y, boolean running) {
        double[] x = IntStream.range(0, y.length).asDoubleStream().toArray();
        CurveSeries series = new CurveSeries(Role.TRAIN, false, x, y);
        return new CurveData("", CurveUnit.PLAIN, List.of(series), List.of(), 10, running, false);
    }

    private static CurveData data(CurveUnit unit, double train, double validation) {
        List<CurveSeries> series =
                List.of(
                        new CurveSeries(Role.TRAIN, false, X, constant(train)),
                        new CurveSeries(Role.VALIDATION, false, X, constant(validation)));
        return new CurveData("Chart", unit, series, List.of(), 10, false, true);
    }

    private static double[] constant(double value) {
        return IntStream.range(0, X.length).mapToDouble(i -> value).toArray();
    }
}

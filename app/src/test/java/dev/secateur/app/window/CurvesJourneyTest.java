package dev.secateur.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.secateur.model.training.MetricPoint;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.export.Plot;
import dev.secateur.ui.export.Trace;
import dev.secateur.ui.training.CurveChart;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Reading the curves of a network that overfits. */
class CurvesJourneyTest extends Journey {
    @Start
    void start(Stage stage) {
        begin(stage);
    }

    @Test
    void smoothedCurvesAreReadAsTheyWereMeasuredInBothChartsWithTheRunBeside(FxRobot robot) {
        shown.open("mlp-64");
        double last = newest();
        robot.interact(
                () -> shown.window().pruning().fineTune(o -> o.withEpochs(20).withBatchSize(64)));
        shown.await("ready", () -> shown.window().pruning().readinessProperty().get().isReady());
        robot.clickOn("#prune");
        shown.await("pruned", () -> shown.isIdle() && revision().number() == 2);
        robot.interact(() -> shown.window().view().show("training"));
        MenuButton beside = robot.lookup("#curves-beside").queryAs(MenuButton.class);
        robot.interact(() -> choose((CheckMenuItem) beside.getItems().get(0)));
        CurveChart loss = robot.lookup("#loss-chart").queryAs(CurveChart.class);
        CurveChart accuracy = robot.lookup("#accuracy-chart").queryAs(CurveChart.class);
        List<Double> rough = List.of(roughness(loss), roughness(accuracy));

        robot.drag("#curves-smoothing .thumb").dropBy(50, 0);
        shown.await("smooth", () -> !loss.smoothingProperty().get().isNone());
        assertThat(accuracy.smoothingProperty().get()).isEqualTo(loss.smoothingProperty().get());
        assertThat(roughness(loss)).isLessThan(0.7 * rough.get(0));
        assertThat(roughness(accuracy)).isLessThan(0.7 * rough.get(1));

        for (CurveChart hovered : List.of(loss, accuracy)) {
            Bounds at = onScreen(hovered);
            Node line = robot.from(hovered).lookup(".curve-crosshair").query();
            List<Double> epochs = new ArrayList<>();
            for (double share : List.of(0.2, 0.4, 0.6, 0.8)) {
                double x = at.getMinX() + share * at.getWidth();
                robot.moveTo(x, at.getCenterY());
                double reach = widestStep() / newest() * at.getWidth() / 2 + 2;
                shown.await(
                        "read",
                        () ->
                                Math.abs(screenX(line) - x) <= reach
                                        && isRead(loss, CurvesJourneyTest::losses, last)
                                        && isRead(accuracy, CurvesJourneyTest::accuracies, last));
                epochs.add(loss.crosshairProperty().get());
            }
            double step = (epochs.get(3) - epochs.get(0)) / 3;
            assertThat(step).isPositive();
            for (int i = 1; i < 4; i++) {
                assertThat(epochs.get(i) - epochs.get(i - 1))
                        .isCloseTo(step, within(2 * widestStep()));
            }
        }
        robot.moveTo("#undo");
        shown.await("nothing read", () -> loss.reading().isEmpty() && accuracy.reading().isEmpty());
    }

    private static double screenX(Node line) {
        return line.localToScreen(line.getLayoutBounds()).getCenterX();
    }

    /** The run beside is this run's beginning: as far as it goes the two read the same. */
    private boolean isRead(CurveChart chart, Function<MetricPoint, String> values, double last) {
        MetricPoint at = measured(chart.crosshairProperty().get());
        String epoch = Figures.fixed(at.epoch(), 2).replaceFirst("\\.?0+$", "");
        String expected = values.apply(at);
        int found = chart.reading().split(Pattern.quote(expected), -1).length - 1;
        return chart.reading().startsWith("epoch " + epoch + " · " + expected)
                && found == (at.epoch() <= last ? 2 : 1);
    }

    private static String losses(MetricPoint at) {
        return values(Figures.fixed(at.trainLoss(), 3), Figures.fixed(at.validationLoss(), 3));
    }

    private static String accuracies(MetricPoint at) {
        return values(
                Figures.percent(at.trainAccuracy()), Figures.percent(at.validationAccuracy()));
    }

    private static String values(String train, String validation) {
        return "train " + train + "\u2002validation " + validation;
    }

    private MetricPoint measured(double epoch) {
        return revision().curves().points().stream()
                .filter(point -> point.epoch() == epoch)
                .findFirst()
                .orElseThrow();
    }

    private double widestStep() {
        List<MetricPoint> points = revision().curves().points();
        return IntStream.range(1, points.size())
                .mapToDouble(i -> points.get(i).epoch() - points.get(i - 1).epoch())
                .max()
                .orElseThrow();
    }

    private double newest() {
        List<MetricPoint> points = revision().curves().points();
        return points.get(points.size() - 1).epoch();
    }

    /** How much the foremost line, this run's validation, bends as it is drawn. */
    private static double roughness(CurveChart chart) {
        Plot plot = (Plot) TestWindow.onFx(chart::figure).orElseThrow().panels().get(0);
        return plot.traces().stream()
                .filter(Trace.Line.class::isInstance)
                .mapToDouble(line -> bends(line.values().toArray()))
                .reduce((first, next) -> next)
                .orElseThrow();
    }

    private static double bends(double[] y) {
        return IntStream.range(1, y.length - 1)
                .mapToDouble(i -> Math.abs(y[i - 1] - 2 * y[i] + y[i + 1]))
                .sum();
    }
}

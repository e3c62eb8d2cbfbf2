package dev.secateur.ui.histogram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.secateur.model.network.Histogram;
import dev.secateur.model.pruning.Bounds;
import dev.secateur.ui.Layers;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.Theme;
import dev.secateur.ui.export.Plot;
import dev.secateur.ui.export.Trace;
import dev.secateur.ui.fx.Snapshots;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class HistogramChartTest {
    private static final double START = 0.1;

    private final float[] weights = Layers.gaussian(5000, 0.08, 0.3, 1);
    private final Histogram histogram = Layers.histogram(weights, 101);
    private final List<Double> dragged = new ArrayList<>();
    private final List<Double> committed = new ArrayList<>();
    private final Localization texts = new Localization(Locale.ENGLISH);
    private int cancelled;
    private HistogramChart chart;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        chart = new HistogramChart(texts);
        chart.histogramProperty().set(histogram);
        chart.boundsProperty().set(Bounds.both(START));
        chart.setOnThresholdDragged(bounds -> dragged.add(bounds.positive()));
        chart.setOnThresholdCommitted(bounds -> committed.add(bounds.positive()));
        chart.setOnThresholdCancelled(() -> cancelled++);
        Scene scene = new Scene(new StackPane(chart), 700, 300);
        Theme.LIGHT.apply(scene);
        stage.setScene(scene);
        stage.show();
        stage.requestFocus();
    }

    @AfterEach
    void letGo(FxRobot robot) {
        robot.release(MouseButton.PRIMARY);
        robot.release(new KeyCode[0]);
    }

    @Stop
    void hide() {
        stage.hide();
    }

    @Test
    void aMarkerThatIsDraggedGivesTheWeightUnderTheMouse(FxRobot robot) {
        drag(robot, screen(0.1, 40), screen(0.2, 60));
        assertThat(dragged).isNotEmpty();
        assertThat(committed).hasSize(1);
        assertThat(committed.get(0)).isEqualTo(0.2, within(2 * pixel()));
        assertThat(chart.boundsProperty().get()).isEqualTo(Bounds.both(committed.get(0)));
    }

    @Test
    void onTheLogarithmicAxisAMarkerGivesTheWeightUnderTheMouseToo(FxRobot robot) {
        robot.interact(
                () -> {
                    chart.logWeightsProperty().set(true);
                    chart.getScene().getRoot().layout();
                });
        drag(robot, logScreen(0.1, 40), logScreen(0.02, 60));
        assertThat(committed).hasSize(1);
        assertThat(committed.get(0)).isEqualTo(0.02, within(0.001));
        drag(robot, logScreen(-0.02, 40), logScreen(-0.2, 60));
        assertThat(committed.get(1)).isEqualTo(0.2, within(0.01));
    }

    @Test
    void theLeftMarkerIsTheMirrorImage(FxRobot robot) {
        drag(robot, screen(-0.1, 40), screen(-0.05, 40));
        assertThat(committed.get(0)).isEqualTo(0.05, within(2 * pixel()));
    }

    @Test
    void aMarkerCanBeGrabbedSixPixelsBesideItsLine(FxRobot robot) {
        Point2D beside = screen(0.1, 90).add(6, 0);
        drag(robot, beside, beside.add(50, 0));
        assertThat(committed.get(0)).isEqualTo(0.1 + 50 * pixel(), within(1.01 * pixel()));
    }

    @Test
    void aClickBringsTheNearerMarker(FxRobot robot) {
        robot.clickOn(screen(-0.22, 120));
        assertThat(committed).hasSize(1);
        assertThat(committed.get(0)).isEqualTo(0.22, within(1.01 * pixel()));
    }

    @Test
    void markersThatAreApartMoveAloneByMouseAndKeys(FxRobot robot) {
        robot.interact(() -> chart.apartProperty().set(true));
        drag(robot, screen(-0.1, 40), screen(-0.2, 40));
        Bounds bounds = chart.boundsProperty().get();
        assertThat(bounds.negative()).isEqualTo(0.2, within(2 * pixel()));
        assertThat(bounds.positive()).isEqualTo(START);
        focus(robot);
        robot.press(KeyCode.LEFT).release(KeyCode.LEFT);
        assertThat(chart.boundsProperty().get())
                .isEqualTo(bounds.with(true, chart.boundsProperty().get().negative()));
        assertThat(chart.boundsProperty().get().negative())
                .isEqualTo(bounds.negative() + pixel(), within(1e-9));
        drag(robot, screen(0.1, 40), screen(-0.3, 40));
        assertThat(chart.boundsProperty().get().positive()).isZero();
        assertThat(colorAt(robot, 0.04)).isEqualTo(Color.web("#3B6FE0"));
        assertThat(colorAt(robot, -0.12)).isEqualTo(Color.web("#E0893B"));
        assertThat(chart.queryAccessibleAttribute(AccessibleAttribute.VALUE)).isEqualTo(0.0);
    }

    @Test
    void aMarkerDraggedOutOfThePlotStopsAtTheMost(FxRobot robot) {
        robot.interact(() -> chart.maxThresholdProperty().set(0.15));
        drag(robot, screen(0.1, 40), screen(0.25, 40));
        assertThat(committed).containsExactly(0.15);
    }

    @Test
    void escapeTakesADragBack(FxRobot robot) {
        robot.moveTo(screen(0.1, 40)).press(MouseButton.PRIMARY).moveTo(screen(0.2, 40));
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        robot.moveTo(screen(0.25, 40)).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(dragged).isNotEmpty();
        assertThat(committed).isEmpty();
        assertThat(cancelled).isEqualTo(1);
        assertThat(chart.boundsProperty().get()).isEqualTo(Bounds.both(START));
    }

    @Test
    void arrowsMoveByAPixelAndFineWithShift(FxRobot robot) {
        focus(robot);
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        assertThat(last()).isEqualTo(START + pixel(), within(1e-9));
        robot.press(KeyCode.SHIFT, KeyCode.LEFT).release(KeyCode.LEFT, KeyCode.SHIFT);
        assertThat(last()).isEqualTo(START + 0.9 * pixel(), within(1e-9));
        robot.press(KeyCode.PAGE_UP).release(KeyCode.PAGE_UP);
        assertThat(last()).isEqualTo(START + 10.9 * pixel(), within(1e-9));
        robot.press(KeyCode.HOME).release(KeyCode.HOME);
        assertThat(last()).isZero();
        robot.press(KeyCode.END).release(KeyCode.END);
        assertThat(last()).isEqualTo(histogram.high());
        assertThat(committed).hasSize(5);
    }

    @Test
    void whereNoThresholdDecidesThereIsNoneToDrag(FxRobot robot) {
        robot.interact(() -> chart.editableProperty().set(false));
        drag(robot, screen(0.1, 40), screen(0.2, 40));
        assertThat(dragged).isEmpty();
        assertThat(robot.lookup(".threshold-marker").<Node>queryAll()).noneMatch(Node::isVisible);
        assertThat(chart.isFocusTraversable()).isFalse();
    }

    @Test
    void aBoundThresholdIsFollowedNotWritten(FxRobot robot) {
        ObjectProperty<Bounds> model = new SimpleObjectProperty<>(Bounds.both(START));
        robot.interact(() -> chart.boundsProperty().bind(model));
        drag(robot, screen(0.1, 40), screen(0.2, 40));
        assertThat(committed).hasSize(1);
        assertThat(chart.boundsProperty().get()).isEqualTo(Bounds.both(START));
    }

    @Test
    void barsChangeColourWithTheTheme(FxRobot robot) {
        assertThat(colorAt(robot, 0)).isEqualTo(Color.web("#E0893B"));
        assertThat(colorAt(robot, 0.13)).isEqualTo(Color.web("#3B6FE0"));
        robot.interact(() -> Theme.DARK.apply(stage.getScene()));
        assertThat(colorAt(robot, 0)).isEqualTo(Color.web("#F0A35C"));
        assertThat(colorAt(robot, 0.13)).isEqualTo(Color.web("#6C9BFF"));
    }

    @Test
    void barsChangeColourWithTheThreshold(FxRobot robot) {
        robot.interact(() -> chart.boundsProperty().set(Bounds.both(0.2)));
        assertThat(colorAt(robot, 0.13)).isEqualTo(Color.web("#E0893B"));
    }

    @Test
    void beyondTheThresholdABarShowsWhatGoesBesides(FxRobot robot) {
        Histogram positive =
                Histogram.symmetric(
                        consumer -> {
                            for (float weight : weights) {
                                if (weight > 0) {
                                    consumer.accept(weight);
                                }
                            }
                        },
                        histogram.high(),
                        histogram.bins());
        robot.interact(() -> chart.keptHistogramProperty().set(histogram.minus(positive)));
        assertThat(colorAt(robot, 0.13)).isEqualTo(Color.web("#E0893B"));
        assertThat(colorAt(robot, 0)).isEqualTo(Color.web("#E0893B"));
        assertThat(colorAt(robot, -0.13)).isEqualTo(Color.web("#3B6FE0"));
        robot.interact(() -> chart.boundsProperty().set(Bounds.both(0)));
        Plot plot = (Plot) chart.figure().orElseThrow().panels().get(0);
        double kept =
                plot.traces().stream()
                        .filter(trace -> trace.name().equals("kept"))
                        .flatMapToDouble(Trace::values)
                        .sum();
        int negative = 0;
        for (float weight : weights) {
            negative += weight > 0 ? 0 : 1;
        }
        // The bin around zero is cut in two, each half as high as the whole.
        assertThat(kept).isBetween((double) negative, 2.0 * negative);
        robot.interact(() -> chart.keptHistogramProperty().set(null));
        assertThat(colorAt(robot, 0.13)).isEqualTo(Color.web("#3B6FE0"));
    }

    @Test
    void theBarOfZerosThatGoIsColouredAsGoneAndToldSoInTheFigure(FxRobot robot) {
        float[] pruned = weights.clone();
        Arrays.fill(pruned, 0, 4500, 0);
        Histogram zeros = Layers.histogram(pruned, 11);
        robot.interact(
                () -> {
                    chart.histogramProperty().set(zeros);
                    chart.boundsProperty().set(Bounds.both(1e-6));
                    chart.prunedShareProperty().set(0.9);
                });
        Plot plot = (Plot) chart.figure().orElseThrow().panels().get(0);
        double kept =
                plot.traces().stream()
                        .filter(trace -> trace.name().equals("kept"))
                        .flatMapToDouble(Trace::values)
                        .sum();
        assertThat(kept).isCloseTo(500, within(1e-6));
        double besideTheMarkerInTheSameBin = 0.5 + 0.3 / zeros.bins();
        assertThat(colorAcross(robot, besideTheMarkerInTheSameBin, 60))
                .isEqualTo(Color.web("#E0893B"));
    }

    @Test
    void theHandlesAreWhollyVisibleWhereEverythingGoes(FxRobot robot) {
        robot.interact(() -> chart.boundsProperty().set(Bounds.both(histogram.high())));
        robot.interact(() -> Snapshots.of(stage.getScene()));
        for (Node handle : robot.lookup(".threshold-marker > .handle").queryAll()) {
            var place = chart.sceneToLocal(handle.localToScene(handle.getLayoutBounds()));
            assertThat(place.getMinX()).isNotNegative();
            assertThat(place.getMaxX()).isLessThanOrEqualTo(chart.getWidth());
        }
    }

    @Test
    void theLabelFollowsTheLanguage(FxRobot robot) {
        robot.interact(() -> chart.prunedShareProperty().set(0.935));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(label(robot)).isEqualTo("93.5\u202f% goes");
        robot.interact(() -> texts.choose(Locale.CHINESE));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(label(robot)).isEqualTo("将剪去 93.5\u202f%");
    }

    @Test
    void withoutWeightsASentenceSaysWhatToDo(FxRobot robot) {
        robot.interact(() -> chart.histogramProperty().set(null));
        robot.interact(() -> Snapshots.of(stage.getScene()));
        assertThat(robot.lookup(".empty").queryAs(Label.class).isVisible()).isTrue();
        robot.clickOn(chart);
        assertThat(dragged).isEmpty();
    }

    @Test
    void assistiveTechnologyReadsAndMovesTheThreshold(FxRobot robot) {
        assertThat(chart.queryAccessibleAttribute(AccessibleAttribute.VALUE)).isEqualTo(START);
        assertThat(chart.queryAccessibleAttribute(AccessibleAttribute.MAX_VALUE))
                .isEqualTo(histogram.high());
        robot.interact(() -> chart.executeAccessibleAction(AccessibleAction.INCREMENT));
        assertThat(committed).hasSize(1);
        assertThat(committed.get(0)).isGreaterThan(START);
    }

    private static void drag(FxRobot robot, Point2D from, Point2D to) {
        robot.moveTo(from).press(MouseButton.PRIMARY).moveTo(to).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String label(FxRobot robot) {
        return robot.lookup(".threshold-label > .share").queryAs(Label.class).getText();
    }

    private void focus(FxRobot robot) {
        robot.interact(chart::requestFocus);
    }

    private double last() {
        return committed.get(committed.size() - 1);
    }

    private double pixel() {
        return 2 * histogram.high() / chart.plotArea().width();
    }

    /** Where a weight stands on the screen, worked out from the plot's place alone. */
    private Point2D screen(double weight, double below) {
        PlotArea area = chart.plotArea();
        double share = (weight - histogram.low()) / (histogram.high() - histogram.low());
        Point2D exact = chart.localToScreen(area.x() + share * area.width(), area.y() + below);
        return new Point2D(Math.round(exact.getX()), Math.round(exact.getY()));
    }

    /** The same on an axis by log(1 + 100 |w| / reach) on each side of zero. */
    private Point2D logScreen(double weight, double below) {
        double reach = histogram.high();
        double along = Math.log1p(100 * Math.abs(weight) / reach) / Math.log(101);
        return screen(Math.signum(weight) * along * reach, below);
    }

    /** The colour of the bar over a weight, just above the axis. */
    private Color colorAt(FxRobot robot, double weight) {
        double binWidth = (histogram.high() - histogram.low()) / histogram.bins();
        int bin = (int) ((weight - histogram.low()) / binWidth);
        return colorAcross(robot, (bin + 0.5) / histogram.bins(), 3);
    }

    private Color colorAcross(FxRobot robot, double share, int above) {
        WritableImage[] image = new WritableImage[1];
        robot.interact(() -> image[0] = Snapshots.of(stage.getScene()));
        PlotArea area = chart.plotArea();
        Point2D local = chart.localToScene(area.x() + share * area.width(), area.bottom() - above);
        return image[0].getPixelReader().getColor((int) local.getX(), (int) local.getY());
    }
}

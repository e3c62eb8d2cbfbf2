package dev.secateur.ui.weights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.Criterion;
import dev.secateur.ui.Benches;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Theme;
import dev.secateur.ui.fx.Snapshots;
import dev.secateur.ui.heatmap.HeatmapViewModel;
import dev.secateur.ui.histogram.HistogramViewModel;
import dev.secateur.ui.layers.LayersView;
import dev.secateur.ui.layers.LayersViewModel;
import dev.secateur.ui.units.RankingViewModel;
import dev.secateur.ui.units.UnitsViewModel;
import dev.secateur.ui.workbench.TestBench;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class WeightsViewTest {
    private final TestBench bench = Benches.images();
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        LayersView layers = new LayersView(new LayersViewModel(bench.workbench()), bench.texts());
        WeightsView weights =
                new WeightsView(
                        new HistogramViewModel(bench.workbench()),
                        new RankingViewModel(
                                bench.workbench(), new UnitsViewModel(bench.workbench()), bench),
                        new HeatmapViewModel(bench.workbench()),
                        bench.texts());
        HBox.setHgrow(weights, Priority.ALWAYS);
        Scene scene = new Scene(new HBox(layers, weights), 1100, 700);
        Theme.LIGHT.apply(scene);
        stage.setScene(scene);
        stage.show();
        stage.requestFocus();
    }

    @AfterEach
    void letGo(FxRobot robot) {
        robot.release(MouseButton.PRIMARY);
        robot.interact(stage::hide);
    }

    @Test
    void draggingTheMarkerMovesTheRow(FxRobot robot) {
        robot.moveTo(marker(robot)).press(MouseButton.PRIMARY).moveBy(60, 0);
        robot.release(MouseButton.PRIMARY);
        robot.interact(bench::settle);
        var amount = bench.workbench().draft().planProperty().get().spec().amount();
        double t = ((Amount.Threshold) amount).value();
        var weights = Benches.weights(bench.workbench(), 0);
        String expected = Figures.percent((double) Benches.below(weights, t) / weights.size());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(sparsity(robot, 0)).isEqualTo(expected);
        assertThat(goes(robot)).startsWith(expected);
    }

    @Test
    void escapeTakesADragBack(FxRobot robot) {
        String before = sparsity(robot, 0);
        robot.moveTo(marker(robot)).press(MouseButton.PRIMARY).moveBy(60, 0);
        robot.interact(bench::settle);
        assertThat(sparsity(robot, 0)).isNotEqualTo(before);
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE).release(MouseButton.PRIMARY);
        robot.interact(bench::settle);
        assertThat(sparsity(robot, 0)).isEqualTo(before);
    }

    @Test
    void anArrowKeyLooksAtTheNextLayer(FxRobot robot) {
        robot.interact(() -> robot.lookup(".list-view").queryAs(ListView.class).requestFocus());
        robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bench.workbench().chosenLayerProperty().get()).isEqualTo(1);
        assertThat(robot.lookup(".weight-histogram .heading").queryAs(Label.class).getText())
                .contains("96");
    }

    @Test
    void theLastTickStays(FxRobot robot) {
        for (int row = 0; row < 3; row++) {
            CheckBox box = box(robot, row);
            robot.interact(box::fire);
        }
        assertThat(box(robot, 0).isSelected()).isFalse();
        assertThat(box(robot, 2).isSelected()).isTrue();
        robot.interact(bench::settle);
        Node note = robot.lookup(".weights-note").query();
        assertThat(note.isVisible()).isTrue();
        robot.clickOn(".weights-note .include");
        assertThat(box(robot, 0).isSelected()).isTrue();
    }

    @Test
    void inALowWindowItIsStillReadInFullWhyThereIsNoThreshold(FxRobot robot) {
        robot.interact(
                () -> {
                    Region weights = robot.lookup(".weight-histogram").queryAs(Region.class);
                    weights.setMaxSize(480, 180);
                    bench.workbench()
                            .draft()
                            .reviseSpec(spec -> spec.withCriterion(Criterion.RANDOM));
                    bench.settle();
                });
        robot.interact(() -> Snapshots.of(stage.getScene()));
        Label why = robot.lookup(".weights-note > .label").queryAs(Label.class);
        assertThat(why.getHeight()).isGreaterThanOrEqualTo(why.prefHeight(why.getWidth()));
    }

    @Test
    void zoomedTheButtonThatShowsAllCoversNoWeightAndNothingMoves(FxRobot robot) {
        Node heatmap =
                robot.lookup(".heatmap-pane .heatmap-image").<Node>queryAll().stream()
                        .filter(Node::isVisible)
                        .findFirst()
                        .orElseThrow();
        Button whole = robot.lookup("#heatmap-whole").queryButton();
        Bounds before = onScreen(heatmap);
        robot.interact(() -> zoomIn(heatmap));
        robot.interact(() -> Snapshots.of(stage.getScene()));
        assertThat(whole.isVisible()).isTrue();
        assertThat(onScreen(whole).intersects(onScreen(heatmap))).isFalse();
        assertThat(onScreen(heatmap)).isEqualTo(before);
        robot.clickOn(whole);
        assertThat(whole.isVisible()).isFalse();
    }

    private static void zoomIn(Node image) {
        image.fireEvent(
                new KeyEvent(
                        KeyEvent.KEY_PRESSED, "+", "+", KeyCode.PLUS, false, false, false, false));
    }

    private static Bounds onScreen(Node node) {
        return node.localToScreen(node.getLayoutBounds());
    }

    private static Node marker(FxRobot robot) {
        return robot.lookup(".threshold-marker").<Node>queryAll().stream()
                .max((a, b) -> Double.compare(x(a), x(b)))
                .orElseThrow();
    }

    private static double x(Node node) {
        Bounds bounds = node.localToScreen(node.getBoundsInLocal());
        return bounds.getCenterX();
    }

    private static CheckBox box(FxRobot robot, int row) {
        return robot.from(robot.lookup(".layer-cell").nth(row))
                .lookup(".check-box")
                .queryAs(CheckBox.class);
    }

    private static String sparsity(FxRobot robot, int row) {
        return robot.from(robot.lookup(".layer-cell").nth(row))
                .lookup(".figure")
                .queryAs(Label.class)
                .getText();
    }

    private static String goes(FxRobot robot) {
        return robot.lookup(".threshold-label > .share").queryAs(Label.class).getText();
    }
}

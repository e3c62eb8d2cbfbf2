package dev.secateur.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.pruning.Mask;
import dev.secateur.ui.map.GraphLayout;
import dev.secateur.ui.map.MapChart;
import dev.secateur.ui.map.NetworkGraph;
import dev.secateur.ui.pruning.PruningViewModel;
import dev.secateur.ui.units.RankingChart;
import dev.secateur.ui.units.UnitsCanvas;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class MapJourneyTest extends Journey {
    @Start
    void start(Stage stage) {
        begin(stage);
    }

    @Test
    void aLayerIsChosenInTheMapAndOneOfItsUnitsPrunedByHandAndBroughtBack(FxRobot robot) {
        shown.open("digits-cnn");
        robot.interact(
                () -> {
                    shown.window().view().show("map");
                    shown.window().pruning().dragShare(0);
                });
        MapChart map = robot.lookup("#map-chart").queryAs(MapChart.class);
        shown.await("painted", () -> map.seenBox(1) != null);
        NetworkGraph graph = NetworkGraph.of(revision().summary());
        GraphLayout.Box second = TestWindow.onFx(() -> map.seenBox(graph.nodeOf(1)));
        clickOn(robot, map, second.centre(), second.y() + 10);
        assertThat(chosen()).isEqualTo(1);
        for (int steps = graph.nodeOf(1) - graph.nodeOf(0); steps > 0; steps--) {
            robot.push(KeyCode.UP);
        }
        assertThat(chosen()).isZero();

        UnitsCanvas units = robot.lookup("#units-canvas").queryAs(UnitsCanvas.class);
        double[] third = TestWindow.onFx(() -> units.middle(2));
        clickOn(robot, units, third[0], third[1]);
        String layer = revision().summary().prunableLayers().get(0).name();
        assertThat(byHand(layer)).containsExactly(2);
        clickOn(robot, units, third[0], third[1]);
        assertThat(byHand(layer)).isEmpty();
        clickOn(robot, units, third[0], third[1]);
        assertThat(byHand(layer)).containsExactly(2);

        PruningViewModel pruning = shown.window().pruning();
        robot.interact(() -> pruning.fineTune(o -> o.withEpochs(1).withBatchSize(32)));
        shown.await("ready", () -> pruning.readinessProperty().get().isReady());
        robot.clickOn("#prune");
        shown.await("pruned", () -> shown.isIdle() && revision().number() == 2);
        Mask mask = revision().mask();
        var weights = revision().pruner().indexes().get(0).weights();
        for (int i = 0; i < weights.size(); i++) {
            assertThat(mask.isPruned(0, i)).isEqualTo(weights.unit(i) == 2);
        }
        assertThat(spec().byHand()).isEmpty();

        clickOn(robot, units, third[0], third[1]);
        shown.await("back", () -> shown.isIdle() && revision().number() == 3);
        assertThat(revision().mask().pruned()).isZero();
        float[] were = workbench().start().network().weights().get(0).toArray();
        var back = revision().network().weights().get(0);
        for (int i = 0; i < were.length; i++) {
            if (back.unit(i) == 2) {
                assertThat(back.value(i)).isEqualTo(were[i]);
            }
        }
        robot.clickOn("#undo");
        shown.await("undone", () -> shown.isIdle() && revision().number() == 2);
        robot.clickOn("#redo");
        shown.await("redone", () -> shown.isIdle() && revision().number() == 3);
        shown.await("ready", () -> pruning.readinessProperty().get().isReady());
        robot.clickOn("#prune");
        shown.await("fine-tuned", () -> shown.isIdle() && revision().number() == 4);
        assertThat(revision().mask().pruned()).isZero();
        assertThat(revision().network().weights().get(0).toArray()).isNotEqualTo(back.toArray());
    }

    @Test
    void theThresholdIsDraggedAcrossTheRankingOfUnits(FxRobot robot) {
        shown.open("digits-cnn");
        robot.interact(shown.window().pruning()::chooseUnits);
        RankingChart chart = robot.lookup("#ranking-chart").queryAs(RankingChart.class);
        shown.await("ranked", chart::isVisible);
        int before = goes();
        Bounds at = onScreen(chart);
        double y = at.getMinY() + 60;
        robot.moveTo(at.getMinX() + x(chart, before), y)
                .press(MouseButton.PRIMARY)
                .moveTo(at.getMinX() + x(chart, 3), y);
        shown.await("dragged", () -> goes() == 3);
        robot.push(KeyCode.ESCAPE);
        shown.await("taken back", () -> goes() == before);
        robot.release(MouseButton.PRIMARY);
        robot.moveTo(at.getMinX() + x(chart, before), y)
                .press(MouseButton.PRIMARY)
                .moveTo(at.getMinX() + x(chart, 5), y)
                .release(MouseButton.PRIMARY);
        shown.await("dragged again", () -> goes() == 5);
        Labeled forecast = robot.lookup("#ranking-forecast").queryAs(Labeled.class);
        shown.await("foreseen", () -> shown.isIdle() && forecast.getText().contains("7,706 → "));
        robot.clickOn("#undo");
        shown.await("undone", () -> goes() == before);
    }

    private Set<Integer> byHand(String layer) {
        return spec().byHandOf(layer);
    }

    private int goes() {
        var preview = workbench().draft().previewProperty().get();
        return preview == null ? -1 : preview.cuts().get(0).chosen();
    }

    private static double x(RankingChart chart, int place) {
        return TestWindow.onFx(() -> chart.thresholdX(place));
    }

    private int chosen() {
        return workbench().chosenLayerProperty().get();
    }
}

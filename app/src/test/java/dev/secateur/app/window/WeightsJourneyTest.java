package dev.secateur.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.Scope;
import dev.secateur.model.session.Revision;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.heatmap.HeatmapPane;
import dev.secateur.ui.heatmap.WeightGrid;
import dev.secateur.ui.workbench.LiveAccuracy;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What a person finds out about a network before pruning it. */
class WeightsJourneyTest extends Journey {
    @Start
    void start(Stage stage) {
        begin(stage);
    }

    @Test
    void theAccuracyOfATypedAmountIsTheOneThatPruningLeavesAndAVisitedDraftComesBack(
            FxRobot robot) {
        shown.open("mlp-64");
        Revision opened = revision();
        Amount first = spec().amount();
        robot.clickOn("#sparsity").push(KeyCode.SHORTCUT, KeyCode.A).write("90");
        robot.push(KeyCode.ENTER);
        assertThat(spec().amount()).isEqualTo(new Amount.Sparsity(0.9));
        long all = opened.judgement().orElseThrow().heldOut().examples();
        shown.await("measured", () -> !figure().stale() && figure().examples() == all);
        double foreseen = figure().accuracy().orElseThrow();
        Node curve = robot.lookup("#visited").query();
        assertThat(curve.getAccessibleText()).contains(Figures.percent(foreseen));

        Bounds at = TestWindow.onFx(() -> curve.localToScreen(curve.getLayoutBounds()));
        robot.clickOn(at.getCenterX(), at.getCenterY());
        shown.await("back", () -> spec().amount().equals(first));
        robot.clickOn("#undo");
        shown.await("undone", () -> spec().amount().equals(new Amount.Sparsity(0.9)));

        robot.interact(() -> shown.window().pruning().fineTune(o -> o.withEpochs(0)));
        robot.clickOn("#prune");
        shown.await("pruned", () -> shown.isIdle() && !revision().equals(opened));
        assertThat(revision().judgement().orElseThrow().heldOut().accuracy()).isEqualTo(foreseen);
    }

    @Test
    void theHeatmapIsZoomedByTheWheelAndSortedByNorm(FxRobot robot) {
        shown.open("mlp-64");
        HeatmapPane pane = robot.lookup(".heatmap-pane").queryAs(HeatmapPane.class);
        Node whole = robot.lookup("#heatmap-whole").query();
        robot.moveTo(pane);
        robot.scroll(5, VerticalDirection.UP);
        robot.scroll(5, VerticalDirection.DOWN);
        robot.scroll(3, VerticalDirection.UP);
        shown.await("zoomed", whole::isVisible);
        robot.clickOn(whole);
        shown.await("all of it", () -> !whole.isVisible());

        robot.clickOn("#heatmap-sorted");
        shown.await("sorted", () -> shown.isIdle() && isFalling(pane.gridProperty().get()));
        robot.clickOn("#heatmap-sorted");
        shown.await("as it was", () -> !isFalling(pane.gridProperty().get()));
    }

    private static boolean isFalling(WeightGrid grid) {
        double[] norms =
                IntStream.range(0, grid.rows())
                        .mapToDouble(
                                row ->
                                        IntStream.range(0, grid.columns())
                                                .mapToDouble(c -> grid.value(row, c))
                                                .map(w -> w * w)
                                                .sum())
                        .toArray();
        return IntStream.range(1, norms.length).allMatch(i -> norms[i] <= norms[i - 1] + 1e-6);
    }

    @Test
    void whatIsProposedOfTheSensitivityBecomesTheDraft(FxRobot robot) {
        shown.open("digits-cnn");
        robot.interact(() -> shown.window().view().show("sensitivity"));
        robot.clickOn("#measure-first");
        shown.await("measured", () -> shown.isIdle() && shown.isSeen("#suggest-thresholds"));
        robot.clickOn("#suggest-thresholds");
        shown.await("proposed", () -> shown.isIdle() && shown.isSeen("#accept-proposal"));
        Map<String, String> proposed = new TreeMap<>();
        for (Node field : robot.lookup("#proposal .text-field").queryAll()) {
            proposed.put(
                    field.getId().substring("proposed-".length()), ((TextField) field).getText());
        }
        assertThat(proposed).isNotEmpty();
        robot.clickOn("#accept-proposal");
        shown.await("accepted", () -> spec().scope() == Scope.PER_LAYER);
        proposed.forEach((layer, text) -> assertThat(text).isEqualTo(drafted(layer)));
        robot.clickOn("#undo");
        shown.await("undone", () -> spec().scope() != Scope.PER_LAYER);
    }

    private String drafted(String layer) {
        return Figures.percent(((Amount.Sparsity) spec().layerAmounts().get(layer)).share());
    }

    private LiveAccuracy.Figure figure() {
        return workbench().liveAccuracy().figureProperty().get();
    }

    private PruningSpec spec() {
        return workbench().draft().planProperty().get().spec();
    }
}

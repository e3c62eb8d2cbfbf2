package dev.secateur.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.pruning.Amount;
import dev.secateur.model.session.Revision;
import dev.secateur.ui.control.Figures;
import javafx.geometry.Bounds;
import javafx.scene.Node;
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
        type(robot, "#sparsity", "90");
        assertThat(spec().amount()).isEqualTo(new Amount.Sparsity(0.9));
        long all = opened.judgement().orElseThrow().heldOut().examples();
        shown.await("measured", () -> !accuracy().stale() && accuracy().examples() == all);
        double foreseen = accuracy().accuracy().orElseThrow();
        Node curve = robot.lookup("#visited").query();
        assertThat(curve.getAccessibleText()).contains(Figures.percent(foreseen));

        Bounds at = onScreen(curve);
        robot.clickOn(at.getCenterX(), at.getCenterY());
        shown.await("back", () -> spec().amount().equals(first));
        robot.clickOn("#undo");
        shown.await("undone", () -> spec().amount().equals(new Amount.Sparsity(0.9)));

        robot.interact(() -> shown.window().pruning().fineTune(o -> o.withEpochs(0)));
        robot.clickOn("#prune");
        shown.await("pruned", () -> shown.isIdle() && !revision().equals(opened));
        assertThat(revision().judgement().orElseThrow().heldOut().accuracy()).isEqualTo(foreseen);
    }
}

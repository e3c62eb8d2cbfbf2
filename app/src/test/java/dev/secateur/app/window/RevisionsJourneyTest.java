package dev.secateur.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.session.Revision;
import dev.secateur.model.session.RevisionNode;
import dev.secateur.model.session.RevisionTree;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.history.ParetoChart;
import dev.secateur.ui.history.RevisionRow;
import dev.secateur.ui.pruning.PruningViewModel;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class RevisionsJourneyTest extends Journey {
    @Start
    void start(Stage stage) {
        begin(stage);
    }

    @Test
    void aBranchIsMadeAndComparedAndOneRevisionDeleted(FxRobot robot) {
        shown.open("digits-cnn");
        robot.interact(() -> shown.window().view().show("revisions"));
        prune(robot, 0.6, 2);
        prune(robot, 0.9, 3);
        robot.doubleClickOn(line(robot, 2));
        shown.await("opened", () -> isShown(2));
        prune(robot, 0.7, 4);
        assertThat(tree().find(2).orElseThrow().children()).containsExactly(3, 4);

        robot.clickOn(line(robot, 3));
        robot.push(KeyCode.F2);
        robot.write("tiny");
        robot.push(KeyCode.ENTER);
        shown.await("named", () -> tree().find(3).orElseThrow().tag().name().isPresent());
        assertThat(tree().find(3).orElseThrow().tag().name()).contains("tiny");

        robot.clickOn(line(robot, 3));
        robot.press(KeyCode.CONTROL).clickOn(line(robot, 4)).release(KeyCode.CONTROL);
        assertThat(shown.window().history().chosenProperty().get()).containsExactly(3, 4);
        robot.clickOn("#revision-compare");
        shown.await("compared", () -> shown.window().comparison().changesProperty().get() != null);
        assertThat(robot.lookup("#compared-figures").query().isVisible()).isTrue();
        assertThat(robot.lookup("#changes-summary").queryAs(Labeled.class).getText())
                .contains(" of 359 held-out examples");
        robot.clickOn("#comparison-back");

        robot.interact(() -> robot.lookup("#pareto-chart").query().requestFocus());
        Labeled reading = robot.lookup("#pareto-reading").queryAs(Labeled.class);
        for (int i = 0; i < 4 && !TestWindow.onFx(reading::getText).contains("tiny"); i++) {
            robot.push(KeyCode.RIGHT);
        }
        robot.push(KeyCode.ENTER);
        shown.await("opened by its point", () -> isShown(3));
        robot.clickOn("#undo");
        shown.await("back", () -> isShown(4));

        robot.clickOn(line(robot, 3));
        robot.clickOn("#revision-delete");
        shown.await("deleted", () -> numbers().equals(List.of(1, 2, 4)));
        robot.clickOn("#undo");
        shown.await("undone", () -> shown.isIdle() && isShown(2));
        while (TestWindow.onFx(() -> workbench().history().canUndoProperty().get())) {
            robot.interact(workbench()::undo);
            assertThat(revision().number()).isIn(1, 2);
        }
    }

    @Test
    void aClickOnAPointOfThePlotOpensItsRevision(FxRobot robot) {
        shown.open("digits-cnn");
        robot.interact(() -> shown.window().view().show("revisions"));
        prune(robot, 0.6, 2);
        prune(robot, 0.9, 3);
        ParetoChart plot = robot.lookup("#pareto-chart").queryAs(ParetoChart.class);
        Labeled reading = robot.lookup("#pareto-reading").queryLabeled();
        for (int number : List.of(1, 3, 2)) {
            shown.await("drawn", () -> plot.seenPlace(number) != null);
            Point2D at = TestWindow.onFx(() -> plot.localToScreen(plot.seenPlace(number)));
            robot.moveTo(at);
            String accuracy = Figures.percent(accuracyOf(number));
            shown.await("read", () -> reading.isVisible() && reading.getText().contains(accuracy));
            robot.clickOn(at);
            shown.await("opened by a click", () -> isShown(number));
        }
        robot.clickOn("#undo");
        shown.await("back", () -> isShown(3));
    }

    private double accuracyOf(int number) {
        Revision revision = tree().find(number).orElseThrow().revision();
        return revision.judgement().orElseThrow().heldOut().accuracy();
    }

    private void prune(FxRobot robot, double sparsity, int number) {
        PruningViewModel pruning = shown.window().pruning();
        robot.interact(
                () -> {
                    pruning.dragShare(sparsity);
                    pruning.fineTune(o -> o.withEpochs(1).withBatchSize(32));
                });
        shown.await("ready", () -> pruning.readinessProperty().get().isReady());
        robot.clickOn("#prune");
        shown.await("pruned", () -> isShown(number));
    }

    private static Node line(FxRobot robot, int number) {
        return robot.from(robot.lookup("#revisions").<Node>query())
                .lookup((Node node) -> isLine(node, number))
                .query();
    }

    private static boolean isLine(Node node, int number) {
        return node instanceof TableRow<?> row
                && row.getItem() instanceof RevisionRow item
                && item.number() == number;
    }

    private boolean isShown(int number) {
        return shown.isIdle() && revision().number() == number;
    }

    private RevisionTree tree() {
        return workbench().revisions().treeProperty().get();
    }

    private List<Integer> numbers() {
        return tree().nodes().stream().map(RevisionNode::number).toList();
    }
}

package dev.secateur.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.Scope;
import dev.secateur.ui.pruning.PruningViewModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class DragJourneyTest extends Journey {
    @Start
    void start(Stage stage) {
        begin(stage);
    }

    @Test
    void theCurvesOfAnEarlierRunAreReadBesideAndSavedAsNumbers(FxRobot robot) throws Exception {
        shown.open("digits-cnn");
        PruningViewModel pruning = shown.window().pruning();
        robot.interact(
                () -> {
                    pruning.dragShare(0.8);
                    pruning.fineTune(o -> o.withEpochs(1).withBatchSize(32));
                });
        shown.await("ready", () -> pruning.readinessProperty().get().isReady());
        robot.clickOn("#prune");
        shown.await("pruned", () -> shown.isIdle() && revision().number() == 2);
        robot.interact(() -> shown.window().view().show("training"));
        MenuButton beside = robot.lookup("#curves-beside").queryAs(MenuButton.class);
        robot.interact(() -> choose((CheckMenuItem) beside.getItems().get(0)));
        Node chart = robot.lookup("#loss-chart").query();
        robot.moveTo(chart).press(MouseButton.PRIMARY).moveBy(80, 0).moveBy(40, 0);
        robot.release(MouseButton.PRIMARY);
        shown.await("zoomed", () -> shown.isSeen("#curves-whole"));
        robot.clickOn("#curves-whole");

        Path numbers = folder.resolve("curves.csv");
        shown.answer(numbers);
        robot.clickOn("#curves-export");
        shown.await(
                "menu", () -> robot.listWindows().stream().anyMatch(ContextMenu.class::isInstance));
        ContextMenu menu = (ContextMenu) robot.window(ContextMenu.class::isInstance);
        robot.interact(() -> menu.getItems().get(2).fire());
        shown.await("saved", () -> shown.isIdle() && Files.exists(numbers));
        List<String> lines = Files.readAllLines(numbers);
        assertThat(lines.get(0)).isEqualTo("panel,series,x,x_end,y,y_low,y_high,label");
        long points =
                revision().curves().points().stream().filter(point -> point.epoch() > 0).count();
        for (String panel : List.of("Loss (cross-entropy),train,", "Accuracy,train,")) {
            assertThat(lines.stream().filter(line -> line.startsWith(panel))).hasSize((int) points);
        }
        assertThat(lines).anyMatch(line -> line.contains("digits-cnn · opened · validation,"));
    }

    @Test
    void layersChosenTogetherAreDraggedInSteps(FxRobot robot) {
        shown.open("lenet-300-100");
        PruningViewModel pruning = shown.window().pruning();
        robot.interact(() -> pruning.chooseScope(Scope.PER_LAYER));
        List<Node> cards = List.copyOf(robot.lookup(".layer-card").queryAll());
        robot.clickOn(cards.get(0));
        robot.press(KeyCode.CONTROL).clickOn(cards.get(2)).release(KeyCode.CONTROL);
        shown.await("together", () -> pruning.togetherProperty().get() == 2);
        Amount second = spec().layerAmounts().get("fc2");
        robot.interact(() -> pruning.snapProperty().set(0.05));
        robot.drag("#amount .thumb").dropBy(53, 0);
        assertThat(spec().layerAmounts().get("fc1")).isEqualTo(spec().layerAmounts().get("out"));
        assertThat(spec().layerAmounts().get("fc2")).isEqualTo(second);
        double share = ((Amount.Sparsity) spec().layerAmounts().get("fc1")).share();
        assertThat(share * 20).isEqualTo(Math.rint(share * 20));
        robot.clickOn("#undo");
        shown.await("undone", () -> !spec().layerAmounts().get("fc1").equals(amount(share)));
    }

    private static Amount amount(double share) {
        return new Amount.Sparsity(share);
    }
}

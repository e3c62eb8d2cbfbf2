package dev.secateur.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.pruning.Amount;
import dev.secateur.model.session.Revision;
import dev.secateur.model.session.RevisionNode;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A window is closed, and the next one goes on from the same store. */
class RememberingJourneyTest extends Journey {
    private Stage stage;

    @Start
    void start(Stage first) {
        stage = first;
        begin(stage, store());
    }

    private StartedStore store() {
        return StartedStore.in(folder.resolve("store"));
    }

    @Test
    void theNextWindowIsAsTheLastOneWasClosed(FxRobot robot) {
        shown.awaitOpen();
        assertThat(revision().summary().name()).contains("mlp-64");
        shown.open("digits-cnn");
        robot.interact(
                () -> {
                    shown.window().pruning().dragShare(0.6);
                    shown.window().pruning().fineTune(o -> o.withEpochs(1).withBatchSize(32));
                });
        shown.await("ready", () -> shown.window().pruning().readinessProperty().get().isReady());
        robot.clickOn("#prune");
        shown.await("pruned", () -> shown.isIdle() && revision().number() == 2);
        Amount amount = spec().amount();
        robot.clickOn(robot.lookup(".layer-card").nth(2).<Node>query());
        type(robot, "#threshold", "0.35");
        assertThat(spec().amount()).isEqualTo(new Amount.Threshold(0.35));
        robot.clickOn(tab(robot, "shell.tab.map"));
        shown.await("measured", () -> shown.isIdle() && !accuracy().stale());
        Seen before = seen(robot);
        assertThat(before.shown()).isEqualTo(2);
        assertThat(before.tab()).isEqualTo("tab-map");
        assertThat(before.layer()).isEqualTo(2);

        closeWindow(robot);
        shown.close();
        assertThat(shown.fault()).isNull();
        robot.interact(
                () -> {
                    stage = new Stage();
                    begin(stage, store());
                });
        shown.awaitOpen();

        assertThat(seen(robot)).isEqualTo(before);
        robot.clickOn("#undo");
        shown.await("the amount of before", () -> spec().amount().equals(amount));
        closeWindow(robot);
    }

    @Test
    void escapeClosesTheListOfSessionsWhichIsNoHigherThanItsRows(FxRobot robot) {
        shown.awaitOpen();
        MenuButton open = robot.lookup("#open").queryAs(MenuButton.class);
        MenuItem sessions =
                open.getItems().stream()
                        .filter(item -> "open-session".equals(item.getId()))
                        .findFirst()
                        .orElseThrow();
        robot.interact(sessions::fire);
        shown.await("listed", () -> sessionCells(robot) == 1);
        ListView<?> list = robot.lookup("#sessions").queryListView();
        assertThat(list.getHeight()).isBetween(40.0, 80.0);
        robot.interact(list::requestFocus);
        robot.push(KeyCode.ESCAPE);
        shown.await("closed", () -> robot.lookup("#sessions").tryQuery().isEmpty());
    }

    private static long sessionCells(FxRobot robot) {
        return robot.lookup(".session-name").queryAll().stream()
                .map(Label.class::cast)
                .filter(name -> name.getText() != null && !name.getText().isEmpty())
                .count();
    }

    /** As the frame around a window asks for it. */
    private void closeWindow(FxRobot robot) {
        WindowEvent asked = new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST);
        robot.interact(() -> stage.fireEvent(asked));
        shown.await("closed", () -> !stage.isShowing());
    }

    /** What a person sees of it, and what the revisions really are. */
    private record Seen(
            List<Step> revisions,
            int shown,
            Object plan,
            String threshold,
            List<String> tiles,
            String tab,
            int layer,
            int layerInList) {}

    /** A revision, of whose weights a hash stands for each layer's. */
    private record Step(
            int number, Object tag, List<Integer> children, Object mask, List<Integer> weights) {}

    private Seen seen(FxRobot robot) {
        return TestWindow.onFx(
                () ->
                        new Seen(
                                workbench().revisions().treeProperty().get().nodes().stream()
                                        .map(RememberingJourneyTest::step)
                                        .toList(),
                                revision().number(),
                                workbench().draft().planProperty().get(),
                                robot.lookup("#threshold").queryTextInputControl().getText(),
                                robot.lookup(".tile-figure").queryAllAs(Text.class).stream()
                                        .map(Text::getText)
                                        .toList(),
                                shown.window()
                                        .view()
                                        .tabs()
                                        .getSelectionModel()
                                        .getSelectedItem()
                                        .getId(),
                                workbench().chosenLayerProperty().get(),
                                robot.lookup(".layers-view .list-view")
                                        .<Object>queryListView()
                                        .getSelectionModel()
                                        .getSelectedIndex()));
    }

    private static Step step(RevisionNode node) {
        Revision revision = node.revision();
        return new Step(
                node.number(),
                node.tag(),
                node.children(),
                revision.mask().sets(),
                revision.network().weights().stream()
                        .map(layer -> Arrays.hashCode(layer.toArray()))
                        .toList());
    }

    private Node tab(FxRobot robot, String key) {
        String text = shown.texts().text(key);
        return robot.from(robot.lookup("#tabs .tab-header-area").<Node>query())
                .lookup(text)
                .query();
    }
}

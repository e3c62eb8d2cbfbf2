package dev.secateur.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.engine.Engine;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.session.Revision;
import dev.secateur.ui.workbench.LiveAccuracy;
import dev.secateur.ui.workbench.Workbench;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** A real window for each test, all on one engine; after each nothing may have gone wrong. */
@ExtendWith(ApplicationExtension.class)
abstract class Journey {
    private static final EngineParts ENGINE = EngineParts.start(Engine.defaultThreads());

    @TempDir Path folder;
    TestWindow shown;

    /**
     * TestFX looks for its start method in the test's own class, so each one has such and calls
     * this.
     */
    final void begin(Stage stage) {
        begin(stage, StartedStore.NONE);
    }

    /** The same, in a window that remembers. */
    final void begin(Stage stage, StartedStore store) {
        shown = new TestWindow(stage, ENGINE, folder, store, 1280, 780);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.release(new KeyCode[0]);
        robot.release(new MouseButton[0]);
        shown.close();
        assertThat(shown.fault()).isNull();
    }

    /** As a menu does: the first click on an item of one that just opened may get lost. */
    static void choose(CheckMenuItem item) {
        item.setSelected(true);
        item.fire();
    }

    /** Types over all that stands in a field. */
    static void type(FxRobot robot, String field, String text) {
        robot.interact(() -> robot.lookup(field).query().requestFocus());
        robot.push(KeyCode.SHORTCUT, KeyCode.A).write(text).push(KeyCode.ENTER);
    }

    static Bounds onScreen(Node node) {
        return TestWindow.onFx(() -> node.localToScreen(node.getLayoutBounds()));
    }

    static void clickOn(FxRobot robot, Node node, double x, double y) {
        Bounds at = onScreen(node);
        robot.clickOn(at.getMinX() + x, at.getMinY() + y);
    }

    final LiveAccuracy.Figure accuracy() {
        return workbench().liveAccuracy().figureProperty().get();
    }

    final PruningSpec spec() {
        return workbench().draft().planProperty().get().spec();
    }

    final Workbench workbench() {
        return shown.window().workbench();
    }

    final Revision revision() {
        return workbench().revisionProperty().get();
    }
}

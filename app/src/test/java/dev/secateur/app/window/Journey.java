package dev.secateur.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.engine.Engine;
import dev.secateur.model.session.Revision;
import dev.secateur.ui.workbench.Workbench;
import java.nio.file.Path;
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
        shown = new TestWindow(stage, ENGINE, folder, 1280, 780);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.release(new KeyCode[0]);
        robot.release(new MouseButton[0]);
        shown.close();
        assertThat(shown.fault()).isNull();
    }

    final Workbench workbench() {
        return shown.window().workbench();
    }

    final Revision revision() {
        return workbench().revisionProperty().get();
    }
}

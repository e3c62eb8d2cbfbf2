package dev.secateur.ui.shell;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.stage.Stage;

/** For a class: F11 fills the screen, enlarges everything and hides the fine print. */
public final class Projector {
    private static final String STYLE = "projector";

    private Projector() {}

    /** Adds the key to a stage that shows this scene. */
    public static void add(Stage stage, Scene scene) {
        stage.setFullScreenExitHint("");
        scene.getAccelerators()
                .put(
                        new KeyCodeCombination(KeyCode.F11),
                        () -> stage.setFullScreen(!stage.isFullScreen()));
        stage.fullScreenProperty().subscribe(full -> show(scene, full));
    }

    /** Enlarges a scene, or takes that back. */
    static void show(Scene scene, boolean large) {
        scene.getRoot().getStyleClass().remove(STYLE);
        if (large) {
            scene.getRoot().getStyleClass().add(STYLE);
        }
    }
}

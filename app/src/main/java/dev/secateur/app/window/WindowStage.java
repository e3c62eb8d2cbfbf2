package dev.secateur.app.window;

import dev.secateur.ui.workbench.Workbench;
import java.util.function.Consumer;
import javafx.stage.Stage;

/** The stage of a window, from going on with the last session to closing once it is remembered. */
final class WindowStage {
    private final Stage stage;
    private final MainWindow.Surroundings around;
    private final EngineParts engine;
    private final WindowModels models;

    /**
     * Nothing is open or shown yet.
     *
     * @param stage with the scene that the window will fill
     */
    WindowStage(Stage stage, MainWindow.Surroundings around, EngineParts engine) {
        this.stage = stage;
        this.around = around;
        this.engine = engine;
        this.models = WindowModels.of(around, engine);
    }

    Workbench workbench() {
        return models.workbench();
    }

    /**
     * Goes on with the last session, or opens a bundled network where there is none. Views are made
     * while the engine reads the network that they are to show.
     */
    void goOn(String otherwise, Consumer<MainWindow> onShown) {
        models.shell().goOn(otherwise);
        workbench().memory().whenNoted(() -> onShown.accept(show()));
    }

    /** Fills the stage with the window. */
    MainWindow show() {
        MainWindow window = new MainWindow(around, engine, models);
        window.showIn(stage.getScene());
        stage.setOnCloseRequest(
                event -> {
                    event.consume();
                    models.shell().whenSafe(this::close);
                });
        return window;
    }

    private void close() {
        if (!stage.isFullScreen() && !stage.isMaximized()) {
            around.settings()
                    .rememberSize(stage.getScene().getWidth(), stage.getScene().getHeight());
        }
        workbench().runs().cancel();
        workbench().memory().whenNoted(stage::close);
    }
}

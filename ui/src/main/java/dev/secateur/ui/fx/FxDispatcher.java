package dev.secateur.ui.fx;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** Hands work to the JavaFX thread; at once when already on it. */
public final class FxDispatcher implements Executor {
    @Override
    public void execute(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
    }
}

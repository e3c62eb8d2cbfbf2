package dev.secateur.ui.fx;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/**
 * Hands work to the JavaFX thread, also from there always for after what runs now: what starts a
 * job must be able to finish with its handle before the outcome comes, however quick the job is.
 */
public final class FxDispatcher implements Executor {
    @Override
    public void execute(Runnable work) {
        Platform.runLater(work);
    }
}

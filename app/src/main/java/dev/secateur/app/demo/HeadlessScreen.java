package dev.secateur.app.demo;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;

/** JavaFX without a display: the toolkit draws into memory. */
final class HeadlessScreen {
    /** Held, because the log manager forgets what nobody holds. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private static final Map<String, String> HEADLESS =
            Map.of(
                    "glass.platform", "Monocle",
                    "monocle.platform", "Headless",
                    "prism.order", "sw",
                    "java.awt.headless", "true");

    private HeadlessScreen() {}

    /**
     * Runs work on the JavaFX thread and waits for it; starts the toolkit if it does not run yet.
     */
    static <T> T call(Callable<T> work) throws Exception {
        start();
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static void start() throws InterruptedException {
        // It warns of the class path, on which everything of ours runs.
        JAVAFX.setLevel(Level.SEVERE);
        HEADLESS.forEach(System::setProperty);
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
            Platform.setImplicitExit(false);
        } catch (IllegalStateException e) {
            // It runs already.
            return;
        }
        started.await();
    }
}

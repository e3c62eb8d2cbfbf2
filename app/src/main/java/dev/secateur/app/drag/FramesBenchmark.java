package dev.secateur.app.drag;

import dev.secateur.app.window.Toolkit;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

/**
 * Measures the frames of a real window while its threshold is dragged: of one network alone, and of
 * another while it is fine-tuned.
 *
 * @param alone the network that is dragged alone
 * @param beside the network that is fine-tuned meanwhile; it must have data
 * @param seconds how long each drag lasts, positive
 */
public record FramesBenchmark(String alone, String beside, double seconds) {
    private static final int MANY_EPOCHS = 100;
    private static final double WARM_UP_SECONDS = 4;

    /**
     * Measures. There must be a display, and JavaFX must not run yet.
     *
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public List<FramesRow> run(JobContext context) throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Engine.loadNatives();
        Toolkit.prepare(System.getProperties());
        Platform.startup(started::countDown);
        started.await();
        List<FramesRow> rows = new ArrayList<>();
        try (DraggedWindow window = new DraggedWindow(context.token())) {
            context.progress().accept(Progress.at(0, "cli.bench.dragging", alone));
            window.open(alone);
            window.drag(WARM_UP_SECONDS);
            rows.add(new FramesRow(alone, false, window.drag(seconds)));
            context.progress().accept(Progress.at(0.5, "cli.bench.dragging", beside));
            window.open(beside);
            window.fineTune(MANY_EPOCHS);
            window.drag(WARM_UP_SECONDS);
            rows.add(new FramesRow(beside, true, window.drag(seconds)));
            window.stop();
        } finally {
            Platform.exit();
        }
        return rows;
    }
}

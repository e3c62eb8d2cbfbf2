package dev.secateur.app.window;

import dev.secateur.model.job.JobContext;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;

/**
 * Tells when what the window shows now is painted. Other threads wait for it where they would take
 * the processors that painting needs. Made on the JavaFX thread.
 */
final class Painted {
    /** The pulse that lays everything out, and the one that waits until that is painted. */
    private static final int PULSES = 2;

    private static final long LOOK_MILLIS = 20;

    /** A window that nobody sees may not be painted at all. */
    private static final int MOST_LOOKS = 100;

    private final CountDownLatch pulses = new CountDownLatch(PULSES);

    /**
     * What is shown now.
     *
     * @param onPainted told on the JavaFX thread
     */
    Painted(Runnable onPainted) {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulses.countDown();
                if (pulses.getCount() == 0) {
                    stop();
                    onPainted.run();
                }
            }
        }.start();
    }

    /** Waits, two seconds at most; the body of a job. */
    boolean await(JobContext context) throws InterruptedException {
        for (int i = 0; i < MOST_LOOKS; i++) {
            if (pulses.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                return true;
            }
            context.token().throwIfCancelled();
        }
        return false;
    }
}

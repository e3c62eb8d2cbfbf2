package dev.secateur.app.cli;

import dev.secateur.model.job.JobHandle;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets Ctrl+C cancel a job: the process ends only when the job has, so that it can take away what
 * is half written and what is done can be printed.
 */
final class Interruption {
    private static final int MOST_SECONDS = 10;

    private Interruption() {}

    /** Starts something that ends after the job, such as printing what it made. */
    static <T> T during(JobHandle<?> handle, Supplier<T> whole) {
        CountDownLatch ended = new CountDownLatch(1);
        Thread hook = Executors.defaultThreadFactory().newThread(() -> stop(handle, ended));
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return whole.get();
        } finally {
            ended.countDown();
            remove(hook);
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending: this thread has nothing more to do.
            return;
        }
    }

    private static void stop(JobHandle<?> handle, CountDownLatch ended) {
        handle.cancel();
        try {
            boolean unused = ended.await(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

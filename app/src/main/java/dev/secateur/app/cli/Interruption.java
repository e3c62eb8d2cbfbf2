package dev.secateur.app.cli;

import dev.secateur.model.job.JobHandle;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets Ctrl+C cancel a job: the process ends only when the job has, so that it can take away what
 * is half written.
 */
final class Interruption {
    private static final int MOST_SECONDS = 10;

    private Interruption() {}

    /** Waits for a job's end in a way of the caller's. */
    static <T> T during(JobHandle<?> handle, Supplier<T> wait) {
        Thread hook = Executors.defaultThreadFactory().newThread(() -> stop(handle));
        Runtime.getRuntime().addShutdownHook(hook);
        T result = wait.get();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending: this thread has nothing more to do.
            return result;
        }
        return result;
    }

    private static void stop(JobHandle<?> handle) {
        handle.cancel();
        handle.outcome().copy().completeOnTimeout(null, MOST_SECONDS, TimeUnit.SECONDS).join();
    }
}

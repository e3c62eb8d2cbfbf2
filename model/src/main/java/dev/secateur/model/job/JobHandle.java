package dev.secateur.model.job;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * A job that was handed to a {@link JobRunner}. Any thread may look at its progress, as often as it
 * draws; nothing is pushed but the one outcome.
 *
 * @param <T> what the job makes
 */
public final class JobHandle<T> {
    private final Job<T> job;
    private final CancellationToken token = new CancellationToken();
    private final CompletableFuture<Outcome<T>> outcome = new CompletableFuture<>();
    private volatile Progress progress = Progress.unknown("job.waiting");
    private volatile boolean started;

    /** A handle on a job that has not started. */
    public JobHandle(Job<T> job) {
        this.job = job;
    }

    /** The newest progress. */
    public Progress progress() {
        return progress;
    }

    /** Whether the job has begun; false while it waits for the engine thread. */
    public boolean hasStarted() {
        return started;
    }

    /** Asks the job to stop. A job that waits never starts. */
    public void cancel() {
        token.cancel();
    }

    /** Whether it was asked to stop. */
    public boolean isCancelled() {
        return token.isCancelled();
    }

    /** Completes with the outcome, on the thread that ran the job; never exceptionally. */
    public CompletableFuture<Outcome<T>> outcome() {
        return outcome;
    }

    /** Tells the outcome once it is there, on the thread that ran the job. */
    public void whenDone(Consumer<Outcome<T>> listener) {
        var unused = outcome.thenAccept(listener);
    }

    /** Runs the job on the calling thread and completes the outcome. For runners only. */
    public void run() {
        started = true;
        outcome.complete(attempt());
    }

    private Outcome<T> attempt() {
        try {
            token.throwIfCancelled();
            return new Outcome.Succeeded<>(job.run(new JobContext(token, p -> progress = p)));
        } catch (CancellationException e) {
            return new Outcome.Cancelled<>();
        } catch (UserError e) {
            return new Outcome.Failed<>(e);
        } catch (Throwable e) {
            // Whatever it is, somebody waits for the outcome.
            return OutOfMemory.in(e)
                    .<Outcome<T>>map(Outcome.Failed::new)
                    .orElseGet(() -> new Outcome.Broken<>(e));
        }
    }
}

package dev.secateur.model.job;

import java.util.concurrent.CancellationException;

/** A request to stop, raised on any thread and looked at by the job between two small steps. */
public final class CancellationToken {
    private volatile boolean cancelled;

    /** Asks the job to stop; it does so at its next check. */
    public void cancel() {
        cancelled = true;
    }

    /** Whether the job was asked to stop. */
    public boolean isCancelled() {
        return cancelled;
    }

    /**
     * Ends the job's work if it was asked to stop.
     *
     * @throws CancellationException if the job was asked to stop
     */
    public void throwIfCancelled() {
        if (cancelled) {
            throw new CancellationException();
        }
    }
}

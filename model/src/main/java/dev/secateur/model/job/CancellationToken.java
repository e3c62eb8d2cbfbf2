package dev.secateur.model.job;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CancellationException;

/** A request to stop, raised on any thread and looked at by the job between two small steps. */
public class CancellationToken {
    /** Steps of some nanoseconds each; so many of them take less than a millisecond or two. */
    private static final int TINY_STEPS = 1 << 16;

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

    /**
     * Ends the job's work if it was asked to stop, in a loop of so many tiny steps that to look at
     * each of them would cost more than the step.
     *
     * @param step the step's number, from 0
     * @throws CancellationException if the job was asked to stop
     */
    public final void throwIfCancelledAt(long step) {
        if (step % TINY_STEPS == 0) {
            throwIfCancelled();
        }
    }

    /** The same bytes, which end in a {@link CancellationException} once the job is to stop. */
    public InputStream guard(InputStream in) {
        return new Guarded.Input(in, this);
    }

    /** The same target, which refuses bytes with a {@link CancellationException} then. */
    public OutputStream guard(OutputStream out) {
        return new Guarded.Output(out, this);
    }
}

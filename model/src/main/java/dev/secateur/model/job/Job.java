package dev.secateur.model.job;

/**
 * A piece of work for the engine thread.
 *
 * @param <T> what it makes
 */
@FunctionalInterface
public interface Job<T> {
    /**
     * Does the work, looking at the context's token between small steps.
     *
     * @throws java.util.concurrent.CancellationException when asked to stop
     * @throws UserError when the person can mend what went wrong
     * @throws Exception for any fault of ours
     */
    T run(JobContext context) throws Exception;
}

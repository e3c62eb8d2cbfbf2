package dev.secateur.model.job;

/**
 * How a job ended.
 *
 * @param <T> what the job makes
 */
public sealed interface Outcome<T> {
    /**
     * The job came to its end.
     *
     * @param value what it made
     */
    record Succeeded<T>(T value) implements Outcome<T> {}

    /** The job was asked to stop and did; nothing it worked on has changed. */
    record Cancelled<T>() implements Outcome<T> {}

    /**
     * The job met something that the person can mend.
     *
     * @param error what it met
     */
    record Failed<T>(UserError error) implements Outcome<T> {}

    /**
     * The job met a fault of ours.
     *
     * @param cause what was thrown
     */
    record Broken<T>(Throwable cause) implements Outcome<T> {}
}

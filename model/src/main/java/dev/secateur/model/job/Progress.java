package dev.secateur.model.job;

import java.util.List;

/**
 * How far a job is.
 *
 * @param fraction the share done, 0 to 1; negative when it is not known
 * @param messageKey what it is doing, a key of the message bundles
 * @param arguments what the message is filled with
 */
public record Progress(double fraction, String messageKey, List<Object> arguments) {
    /** Copies the arguments. */
    public Progress {
        arguments = List.copyOf(arguments);
    }

    /** Progress whose share is not known. */
    public static Progress unknown(String messageKey, Object... arguments) {
        return new Progress(-1, messageKey, List.of(arguments));
    }

    /** Progress at a known share, 0 to 1. */
    public static Progress at(double fraction, String messageKey, Object... arguments) {
        return new Progress(fraction, messageKey, List.of(arguments));
    }

    /**
     * This progress seen from a longer job, of which it is the part from {@code from} to {@code
     * to}.
     */
    public Progress within(double from, double to) {
        return fraction < 0
                ? this
                : new Progress(from + fraction * (to - from), messageKey, arguments);
    }
}

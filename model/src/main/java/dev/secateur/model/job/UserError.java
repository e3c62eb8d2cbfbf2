package dev.secateur.model.job;

import java.util.List;

/**
 * Something went wrong that the person can mend: thrown by any part of the model, shown as a banner
 * in the window and as one line on the command line. The text comes from the message bundles.
 */
public final class UserError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient List<Object> arguments;

    /**
     * An error with no exception behind it.
     *
     * @param code what went wrong
     * @param arguments what the code's text is filled with, in the order its constant documents
     */
    public UserError(ErrorCode code, Object... arguments) {
        this(null, code, arguments);
    }

    /**
     * An error that was first seen as another exception.
     *
     * @param cause what was caught, for the log; may be null
     * @param code what went wrong
     * @param arguments what the code's text is filled with, in the order its constant documents
     */
    public UserError(Throwable cause, ErrorCode code, Object... arguments) {
        super(code + " " + List.of(arguments), cause);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** What went wrong. */
    public ErrorCode code() {
        return code;
    }

    /** What the text is filled with: strings and numbers only. */
    public List<Object> arguments() {
        return arguments;
    }
}

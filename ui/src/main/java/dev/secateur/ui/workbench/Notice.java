package dev.secateur.ui.workbench;

import dev.secateur.model.job.UserError;
import java.util.List;

/**
 * Something the window says in its banner.
 *
 * @param kind how serious it is
 * @param messageKey a key of the message bundles
 * @param arguments what the message is filled with
 */
public record Notice(Kind kind, String messageKey, List<Object> arguments) {
    /** How serious a notice is. */
    public enum Kind {
        INFORMATION,
        TROUBLE
    }

    /** Copies the list. */
    public Notice {
        arguments = List.copyOf(arguments);
    }

    /** Says what a person can mend. */
    public static Notice of(UserError error) {
        return new Notice(Kind.TROUBLE, error.code().messageKey(), error.arguments());
    }

    /** Says something good to know. */
    public static Notice information(String messageKey, Object... arguments) {
        return new Notice(Kind.INFORMATION, messageKey, List.of(arguments));
    }
}

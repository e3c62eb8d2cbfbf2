package dev.secateur.ui.workbench;

import dev.secateur.model.store.SessionEntry;
import java.util.List;
import java.util.OptionalLong;

/**
 * The sessions of a store at one moment. A value.
 *
 * @param entries the one touched last first
 * @param bytes of all files together
 * @param open which of them is open; empty while nothing is remembered of it
 */
public record RememberedSessions(List<SessionEntry> entries, long bytes, OptionalLong open) {
    /** There are none. */
    public static final RememberedSessions NONE =
            new RememberedSessions(List.of(), 0, OptionalLong.empty());

    /** Copies the list. */
    public RememberedSessions {
        entries = List.copyOf(entries);
    }

    /** Whether a session is the one that is open. */
    public boolean isOpen(SessionEntry entry) {
        return open.orElse(-1) == entry.id();
    }
}

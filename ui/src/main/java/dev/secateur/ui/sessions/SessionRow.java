package dev.secateur.ui.sessions;

import dev.secateur.model.store.SessionEntry;

/**
 * A session as it is listed. A value.
 *
 * @param entry the session
 * @param name what it began with
 * @param detail how much there is of it, and when it was changed last
 * @param isOpen whether it is the one that is open
 */
public record SessionRow(SessionEntry entry, String name, String detail, boolean isOpen) {}

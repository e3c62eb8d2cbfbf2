package dev.secateur.model.session;

import java.util.Optional;

/**
 * What a person says of a revision. A value.
 *
 * @param name what it is to be called, without space around it; empty for nothing in particular
 * @param pinned whether it must not be deleted
 */
public record RevisionTag(Optional<String> name, boolean pinned) {
    /** Nothing is said. */
    public static final RevisionTag NONE = new RevisionTag(Optional.empty(), false);

    /** Strips the name; one of nothing but space is none. */
    public RevisionTag {
        name = name.map(String::strip).filter(given -> !given.isEmpty());
    }

    /** The same under another name; an empty one takes the name away. */
    public RevisionTag named(String other) {
        return new RevisionTag(Optional.of(other), pinned);
    }

    /** The same, pinned or not. */
    public RevisionTag pinned(boolean other) {
        return new RevisionTag(name, other);
    }
}

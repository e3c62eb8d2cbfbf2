package dev.secateur.model.session;

import java.util.List;

/**
 * A revision in its tree. A value.
 *
 * @param revision the revision
 * @param tag what a person says of it
 * @param children the numbers of those made from it, ascending
 */
public record RevisionNode(Revision revision, RevisionTag tag, List<Integer> children) {
    /** Copies the list. */
    public RevisionNode {
        children = List.copyOf(children);
    }

    /** Its revision's number. */
    public int number() {
        return revision.number();
    }
}

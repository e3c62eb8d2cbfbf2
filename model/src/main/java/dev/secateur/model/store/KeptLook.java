package dev.secateur.model.store;

import java.util.List;

/**
 * What a person looks at, and has looked at.
 *
 * @param tab the name of the tab that is shown
 * @param visits the drafts on the shown revision that were measured, the oldest first
 */
public record KeptLook(String tab, List<KeptVisit> visits) {
    /** Copies the list. */
    public KeptLook {
        visits = List.copyOf(visits);
    }
}

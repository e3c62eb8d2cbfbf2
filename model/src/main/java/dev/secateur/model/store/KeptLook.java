package dev.secateur.model.store;

import java.util.List;
import java.util.Optional;

/**
 * What a person looks at, and has looked at.
 *
 * @param tab the name of the tab that is shown
 * @param visits the drafts on the shown revision that were measured, the oldest first
 * @param curves how curves are looked at; empty where an older program wrote it
 */
public record KeptLook(String tab, List<KeptVisit> visits, Optional<KeptCurves> curves) {
    /** Copies the list. */
    public KeptLook {
        visits = List.copyOf(visits);
    }
}

package dev.secateur.model.store;

import java.util.List;

/**
 * How a person looks at curves.
 *
 * @param beside the numbers of the revisions whose curves are beside those of the shown one
 * @param smoothing how much what was measured before weighs in them, 0 for as they were measured
 */
public record KeptCurves(List<Integer> beside, double smoothing) {
    /** Copies the list. */
    public KeptCurves {
        beside = List.copyOf(beside);
    }
}

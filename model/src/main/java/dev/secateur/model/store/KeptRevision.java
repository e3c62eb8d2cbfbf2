package dev.secateur.model.store;

import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.session.Judgement;
import dev.secateur.model.session.Origin;
import dev.secateur.model.session.Revision;
import dev.secateur.model.session.RevisionTag;
import java.util.Optional;

/**
 * A revision as it is kept: all but its network, which is a file. A value.
 *
 * @param number its number in its session
 * @param weights which file holds its network: the content's hash
 * @param origin how it came to be
 * @param tag what a person says of it
 * @param saved whether a person saved it, or it is as it was opened
 * @param draft the plan that was drafted on it last
 * @param judgement how well it does; empty while no data are chosen
 */
public record KeptRevision(
        int number,
        String weights,
        Origin origin,
        RevisionTag tag,
        boolean saved,
        PruningPlan draft,
        Optional<Judgement> judgement) {
    /**
     * What is kept of a revision.
     *
     * @param weights which file holds its network
     */
    public static KeptRevision of(
            Revision revision, String weights, RevisionTag tag, boolean saved, PruningPlan draft) {
        return new KeptRevision(
                revision.number(),
                weights,
                revision.origin(),
                tag,
                saved,
                draft,
                revision.judgement());
    }
}

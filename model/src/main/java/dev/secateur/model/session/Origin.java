package dev.secateur.model.session;

import dev.secateur.model.pruning.BudgetStop;
import dev.secateur.model.pruning.PruningPlan;
import java.util.Optional;

/** How a revision came to be. */
public sealed interface Origin {
    /**
     * It was opened.
     *
     * @param source the bundled network's name or the file
     */
    record Opened(String source) implements Origin {}

    /**
     * It was pruned from another revision.
     *
     * @param parent that revision's number
     * @param plan how
     * @param stopped where the accuracy budget ended the run, if it did
     */
    record Pruned(int parent, PruningPlan plan, Optional<BudgetStop> stopped) implements Origin {}
}

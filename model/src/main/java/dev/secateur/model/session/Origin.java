package dev.secateur.model.session;

import dev.secateur.model.pruning.PruningPlan;

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
     */
    record Pruned(int parent, PruningPlan plan) implements Origin {}
}

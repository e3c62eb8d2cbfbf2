package dev.secateur.model.session;

import dev.secateur.model.inputs.RankBy;
import dev.secateur.model.pruning.BudgetStop;
import dev.secateur.model.pruning.PruningPlan;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How a revision came to be. */
public sealed interface Origin {
    /** The number of the revision it was made from; empty for the one that was opened. */
    default OptionalInt madeFrom() {
        if (this instanceof Pruned pruned) {
            return OptionalInt.of(pruned.parent());
        } else if (this instanceof Narrowed narrowed) {
            return OptionalInt.of(narrowed.parent());
        }
        return OptionalInt.empty();
    }

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

    /**
     * It takes fewer inputs than another revision, from which it was made.
     *
     * @param parent that revision's number
     * @param by what ranked the inputs
     * @param kept which of that revision's inputs it takes, from 0 and ascending
     */
    record Narrowed(int parent, RankBy by, List<Integer> kept) implements Origin {
        /** Copies the list. */
        public Narrowed {
            kept = List.copyOf(kept);
        }
    }
}

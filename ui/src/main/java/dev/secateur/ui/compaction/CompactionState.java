package dev.secateur.ui.compaction;

/** What there is to see of a network and the smaller one that it can become. */
public enum CompactionState {
    NOTHING_OPEN,
    /** What would go is being looked for. */
    LOOKING,
    /** Something would go. */
    GOES,
    /** Nothing would go: nothing is pruned. */
    DENSE,
    /** Nothing would go: what is pruned lies scattered. */
    SCATTERED,
    /** Nothing would go yet, but whole units are about to be pruned. */
    TO_PRUNE,
    /** Nothing would go: something stands in the way of all that is of no use. */
    BOUND,
    /** This is the smaller network. */
    DONE;

    /** Whether there is a reason to tell why nothing would go. */
    public boolean isWithout() {
        return this == DENSE || this == SCATTERED || this == TO_PRUNE || this == BOUND;
    }
}

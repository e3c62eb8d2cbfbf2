package dev.secateur.model.compaction;

/**
 * A channel that cannot go without more ado.
 *
 * @param reason why; null where it is simply needed
 * @param node the node that reads it, by its place
 * @param input which of that node's inputs it is
 * @param value its value, where that never changes
 * @param canBeCarried whether another channel of constant value could take it over
 */
record Obstacle(Reason reason, int node, int input, double value, boolean canBeCarried) {
    /** A channel that is needed because it varies. */
    static Obstacle needed(int node, int input) {
        return new Obstacle(null, node, input, Double.NaN, false);
    }

    static Obstacle fixed(Reason.Kind kind, String other, int node) {
        return new Obstacle(new Reason(kind, other, 0), node, -1, Double.NaN, false);
    }

    boolean isNeeded() {
        return reason == null;
    }
}

package dev.secateur.model.pruning;

/**
 * Scores in order of size of which a few come before all others.
 *
 * @param all the scores as they were
 * @param lowered what those few were
 */
record LoweredOrder(ScoreOrder all, ScoreIndex lowered) implements ScoreOrder {
    @Override
    public int size() {
        return all.size();
    }

    @Override
    public int countBelow(double bound) {
        return bound > Double.NEGATIVE_INFINITY
                ? all.countBelow(bound) - lowered.countBelow(bound) + lowered.size()
                : 0;
    }

    @Override
    public float atRank(int rank) {
        return rank < countBelow(-Double.MAX_VALUE)
                ? Float.NEGATIVE_INFINITY
                : (float) GlobalCut.largest(bound -> countBelow(bound) <= rank);
    }
}

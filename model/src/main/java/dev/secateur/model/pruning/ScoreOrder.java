package dev.secateur.model.pruning;

/** Scores in order of size. Immutable. */
interface ScoreOrder {
    /** How many scores there are. */
    int size();

    /** How many of them are less than the bound. */
    int countBelow(double bound);

    /** The score that has so many before it, 0 to size − 1. */
    float atRank(int rank);
}

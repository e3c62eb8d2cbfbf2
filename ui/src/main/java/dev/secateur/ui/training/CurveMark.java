package dev.secateur.ui.training;

/**
 * A moment of a run that the chart marks.
 *
 * @param x the moment, in epochs
 * @param label what happened, in the person's language
 * @param kind what kind of moment it is
 */
public record CurveMark(double x, String label, Kind kind) {
    /** What is marked. */
    public enum Kind {
        /** Weights were pruned. */
        PRUNED,
        /** Early stopping went back to the weights of this moment. */
        RESTORED,
        /** The network began to overfit. */
        TURNED
    }

    /** A moment at which weights were pruned. */
    public CurveMark(double x, String label) {
        this(x, label, Kind.PRUNED);
    }
}

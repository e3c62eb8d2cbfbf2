package dev.secateur.model.pruning;

import java.util.function.DoubleUnaryOperator;

/**
 * How far from zero weights go: those that lie between −negative and positive, both excluded.
 *
 * @param negative at least 0; NaN where no threshold decides
 * @param positive at least 0; NaN where no threshold decides
 */
public record Bounds(double negative, double positive) {
    /** No threshold decides. */
    public static final Bounds NONE = both(Double.NaN);

    /** The same on both sides of zero: weights with |w| &lt; t go. */
    public static Bounds both(double t) {
        return new Bounds(t, t);
    }

    /** Whether a threshold decides. */
    public boolean areKnown() {
        return !Double.isNaN(negative) && !Double.isNaN(positive);
    }

    /** Whether they are the same on both sides. */
    public boolean areEven() {
        return Double.compare(negative, positive) == 0;
    }

    /** The bound on one side. */
    public double of(boolean below) {
        return below ? negative : positive;
    }

    /** The same with another bound on one side. */
    public Bounds with(boolean below, double t) {
        return below ? new Bounds(t, positive) : new Bounds(negative, t);
    }

    /** Each bound changed alike. */
    public Bounds map(DoubleUnaryOperator change) {
        return new Bounds(change.applyAsDouble(negative), change.applyAsDouble(positive));
    }

    /** Whether a weight lies between them; 0 does unless both are 0. */
    public boolean holds(float weight) {
        return weight == 0 ? farther() > 0 : -negative < weight && weight < positive;
    }

    /** The same, between which zero lies unless both are 0. */
    Bounds reachingZero() {
        return farther() == 0
                ? this
                : new Bounds(
                        Math.max(Double.MIN_VALUE, negative), Math.max(Double.MIN_VALUE, positive));
    }

    /** Bounds so many times as far from zero. */
    public Bounds times(double factor) {
        return map(bound -> bound * factor);
    }

    /** The farther one. */
    public double farther() {
        return Math.max(negative, positive);
    }
}

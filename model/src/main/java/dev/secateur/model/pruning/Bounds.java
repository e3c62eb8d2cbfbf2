package dev.secateur.model.pruning;

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

    /** How far from zero a weight of the same sign goes. */
    public double of(float weight) {
        return weight < 0 ? negative : positive;
    }

    /** Whether a weight lies between them. */
    boolean holds(float weight) {
        return -negative < weight && weight < positive;
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
        return new Bounds(negative * factor, positive * factor);
    }

    /** The farther one. */
    public double farther() {
        return Math.max(negative, positive);
    }
}

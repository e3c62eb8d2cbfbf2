package dev.secateur.ui.training;

/**
 * The part of the epochs that is looked at.
 *
 * @param from its first epoch
 * @param to its last epoch, above the first
 */
public record EpochRange(double from, double to) {
    /** Of all epochs no smaller share is looked at. */
    private static final double LEAST_SHARE = 0.005;

    /** All epochs up to the last. */
    static EpochRange all(double last) {
        return new EpochRange(0, last);
    }

    /** Between two places in any order, as far as there are epochs and not too little of them. */
    static EpochRange between(double one, double other, double last) {
        double from = Math.max(0, Math.min(one, other));
        double to = Math.min(last, Math.max(one, other));
        double missing = last * LEAST_SHARE - (to - from);
        return missing > 0
                ? new EpochRange(from, from + missing + (to - from)).within(last)
                : new EpochRange(from, to);
    }

    double length() {
        return to - from;
    }

    /** Longer or shorter by a factor; a place stays where it is, as far as the ends allow. */
    EpochRange zoomed(double factor, double place, double last) {
        double length = Math.max(last * LEAST_SHARE, Math.min(last, length() * factor));
        double share = (place - from) / length();
        double begin = place - share * length;
        return new EpochRange(begin, begin + length).within(last);
    }

    /** As long, moved so far as the ends allow. */
    EpochRange moved(double by, double last) {
        return new EpochRange(from + by, to + by).within(last);
    }

    /** Whether it leaves nothing out. */
    boolean isAll(double last) {
        return from <= 0 && to >= last;
    }

    /** As long, between 0 and the last epoch. */
    EpochRange within(double last) {
        double length = Math.min(length(), last);
        double begin = Math.max(0, Math.min(last - length, from));
        return new EpochRange(begin, begin + length);
    }
}

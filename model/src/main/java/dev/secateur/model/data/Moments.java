package dev.secateur.model.data;

/** Mean and variance in one pass, stable for values far from 0 (Welford 1962), and the range. */
final class Moments {
    private long count;
    private double mean;
    private double squares;
    private float least = Float.POSITIVE_INFINITY;
    private float most = Float.NEGATIVE_INFINITY;

    /** Takes a value in; NaN stands for a missing one and is left out. */
    void add(float value) {
        if (Float.isNaN(value)) {
            return;
        }
        count++;
        double delta = value - mean;
        mean += delta / count;
        squares += delta * (value - mean);
        least = Math.min(least, value);
        most = Math.max(most, value);
    }

    /** How many values there were, without the missing ones. */
    long count() {
        return count;
    }

    double mean() {
        return mean;
    }

    float least() {
        return least;
    }

    float most() {
        return most;
    }

    /** Whether there are two different values. */
    boolean isVaried() {
        return least < most;
    }

    /**
     * The population standard deviation. Exactly 0 for values that are all the same, where rounding
     * would leave a little.
     */
    double deviation() {
        return isVaried() ? Math.sqrt(squares / count) : 0;
    }
}

package dev.secateur.ui.training;

import java.util.Arrays;

/**
 * One curve of a run.
 *
 * @param role what was measured
 * @param parent whether it belongs to the run this one came from
 * @param x where it was measured, in epochs, ascending; not to be written to
 * @param y what was measured; NaN where nothing was; not to be written to
 */
@SuppressWarnings("ArrayRecordComponent") // a hundred thousand points, copied in
public record CurveSeries(Role role, boolean parent, double[] x, double[] y) {
    /** What a curve was measured on. */
    public enum Role {
        TRAIN,
        VALIDATION
    }

    /** Copies the points. */
    public CurveSeries {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " places for " + y.length + " values");
        }
        x = x.clone();
        y = y.clone();
    }

    /** The points within some epochs, and those next to them, so that lines reach the edges. */
    CurveSeries within(EpochRange epochs) {
        int from = Math.max(0, insertion(epochs.from()) - 1);
        int to = Math.min(x.length, insertion(Math.nextUp(epochs.to())) + 1);
        return from == 0 && to == x.length
                ? this
                : new CurveSeries(
                        role,
                        parent,
                        Arrays.copyOfRange(x, from, Math.max(from, to)),
                        Arrays.copyOfRange(y, from, Math.max(from, to)));
    }

    private int insertion(double place) {
        int found = Arrays.binarySearch(x, place);
        return found >= 0 ? found : -found - 1;
    }

    /** The number of points. */
    public int size() {
        return x.length;
    }

    /** Where the newest point lies; NaN if there is none. */
    double newest() {
        return x.length == 0 ? Double.NaN : x[x.length - 1];
    }

    /** The value at a place, between two points on the line that joins them; NaN outside. */
    double at(double place) {
        int found = Arrays.binarySearch(x, place);
        if (found >= 0) {
            return y[found];
        }
        int above = -found - 1;
        if (above == 0 || above == x.length) {
            return Double.NaN;
        }
        double share = (place - x[above - 1]) / (x[above] - x[above - 1]);
        return y[above - 1] + share * (y[above] - y[above - 1]);
    }

    /** The place of a point next to the given one; NaN if there is no point. */
    double nearest(double place) {
        if (x.length == 0) {
            return Double.NaN;
        }
        int found = Arrays.binarySearch(x, place);
        if (found >= 0) {
            return x[found];
        }
        int above = Math.min(-found - 1, x.length - 1);
        int below = Math.max(above - 1, 0);
        return place - x[below] <= x[above] - place ? x[below] : x[above];
    }
}

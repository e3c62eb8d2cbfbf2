package dev.secateur.ui.training;

import java.util.Arrays;

/**
 * A curve with no more points than a screen can show: in each column of pixels the first and the
 * last point and between them the lowest and the highest, so that the drawn line covers the same
 * pixels as the whole curve would.
 */
final class Decimation {
    private final double[] x;
    private final double[] y;
    private int size;

    private Decimation(int capacity) {
        x = new double[capacity];
        y = new double[capacity];
    }

    /**
     * Thins a curve out.
     *
     * @param series the curve; points whose value is NaN are left out
     * @param origin the place at the left edge of the first column
     * @param column how much of the axis one column of pixels shows, positive
     */
    static Decimation of(CurveSeries series, double origin, double column) {
        Decimation thin = new Decimation(series.size());
        int from = 0;
        while (from < series.size()) {
            double pixel = Math.floor((series.x()[from] - origin) / column);
            int to = from + 1;
            while (to < series.size() && Math.floor((series.x()[to] - origin) / column) == pixel) {
                to++;
            }
            thin.addExtremes(series, from, to);
            from = to;
        }
        return thin;
    }

    /** Where the points are that are left. */
    double[] x() {
        return Arrays.copyOf(x, size);
    }

    /** The values that are left. */
    double[] y() {
        return Arrays.copyOf(y, size);
    }

    private void addExtremes(CurveSeries series, int from, int to) {
        int first = -1;
        int last = -1;
        int lowest = -1;
        int highest = -1;
        for (int i = from; i < to; i++) {
            double value = series.y()[i];
            if (!Double.isNaN(value)) {
                first = first < 0 ? i : first;
                lowest = lowest < 0 || value < series.y()[lowest] ? i : lowest;
                highest = highest < 0 || value > series.y()[highest] ? i : highest;
                last = i;
            }
        }
        int before = -1;
        int middle = Math.min(lowest, highest);
        int next = Math.max(lowest, highest);
        for (int i : new int[] {first, middle, next, last}) {
            if (i > before) {
                x[size] = series.x()[i];
                y[size] = series.y()[i];
                size++;
                before = i;
            }
        }
    }
}

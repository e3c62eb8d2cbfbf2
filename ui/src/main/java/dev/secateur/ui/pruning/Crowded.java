package dev.secateur.ui.pruning;

import javafx.geometry.Rectangle2D;

/**
 * Where a chart's dots, the lines between them and a mark over the whole height leave no room.
 *
 * @param x of the dots, rising
 * @param y of the dots
 * @param mark where the mark stands
 * @param clear how far everything keeps clear of these
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and only this package sees it
record Crowded(double[] x, double[] y, double mark, double clear) {
    /** Whether a label meets none of these. */
    boolean isFree(Rectangle2D label) {
        double from = label.getMinX() - clear;
        double to = label.getMaxX() + clear;
        if (from <= mark && mark <= to) {
            return false;
        }
        for (int i = 0; i < x.length; i++) {
            int next = Math.min(i + 1, x.length - 1);
            if (x[i] <= to && from <= x[next] && meets(i, next, from, to, label)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a line is as high as a label anywhere between two places. */
    private boolean meets(int i, int next, double from, double to, Rectangle2D label) {
        double begins = at(i, next, Math.max(from, x[i]));
        double ends = at(i, next, Math.min(to, x[next]));
        return Math.min(begins, ends) <= label.getMaxY() + clear
                && Math.max(begins, ends) >= label.getMinY() - clear;
    }

    private double at(int i, int next, double place) {
        return x[next] == x[i] ? y[i] : y[i] + (y[next] - y[i]) * (place - x[i]) / (x[next] - x[i]);
    }
}

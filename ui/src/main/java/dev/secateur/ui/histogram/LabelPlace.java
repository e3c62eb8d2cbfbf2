package dev.secateur.ui.histogram;

/** Where the threshold's label stands: beside a marker, never across the plot's ends. */
final class LabelPlace {
    private static final double GAP = 12;

    private LabelPlace() {}

    /** Right of the right marker, else left of the left one, else between, else where it fits. */
    static double x(double left, double right, double labelWidth, double plotWidth) {
        if (right + GAP + labelWidth <= plotWidth) {
            return right + GAP;
        }
        if (left - GAP - labelWidth >= 0) {
            return left - GAP - labelWidth;
        }
        double inside = right - GAP - labelWidth;
        return Math.max(0, Math.min(plotWidth - labelWidth, inside));
    }
}

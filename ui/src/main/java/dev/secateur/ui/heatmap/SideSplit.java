package dev.secateur.ui.heatmap;

/**
 * Room shared by two heatmaps of equal size.
 *
 * @param isStacked whether the second one is below the first rather than right of it
 * @param width how wide each is
 * @param height how high each is, without its title
 */
record SideSplit(boolean isStacked, double width, double height) {
    static final double GAP = 12;

    /** As gives the larger cells: side by side where neither does. */
    static SideSplit of(WeightGrid grid, double width, double height, double title) {
        SideSplit beside = new SideSplit(false, half(width), Math.max(0, height - title));
        SideSplit stacked = new SideSplit(true, width, Math.max(0, half(height) - title));
        return stacked.cell(grid) > beside.cell(grid) ? stacked : beside;
    }

    private static double half(double length) {
        return Math.max(0, Math.floor((length - GAP) / 2));
    }

    private double cell(WeightGrid grid) {
        WeightGrid fitted = grid.fittedTo((int) Math.max(1, width), (int) Math.max(1, height));
        return Math.min(width / fitted.columns(), height / fitted.rows());
    }
}

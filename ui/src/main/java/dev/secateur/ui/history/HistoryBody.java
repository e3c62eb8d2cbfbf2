package dev.secateur.ui.history;

import javafx.scene.layout.Region;

/** Tree and plot, side by side where there is width enough and else one below the other. */
final class HistoryBody extends Region {
    private static final double WIDE = 1120;
    private static final double GAP = 16;
    private static final double TREE_SHARE = 0.6;
    private static final double UPPER_SHARE = 0.55;

    private final Region tree;
    private final Region plot;

    HistoryBody(Region tree, Region plot) {
        this.tree = tree;
        this.plot = plot;
        setMinSize(0, 0);
        getChildren().setAll(tree, plot);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (width >= WIDE) {
            double left = Math.floor((width - GAP) * TREE_SHARE);
            tree.resizeRelocate(0, 0, left, height);
            plot.resizeRelocate(left + GAP, 0, width - left - GAP, height);
        } else {
            double upper = Math.floor((height - GAP) * UPPER_SHARE);
            tree.resizeRelocate(0, 0, width, upper);
            plot.resizeRelocate(0, upper + GAP, width, height - upper - GAP);
        }
    }
}

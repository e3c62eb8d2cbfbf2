package dev.secateur.ui.compaction;

import javafx.scene.layout.Region;

/** The units of a layer as two bars: those it has, of which some go, and those that are left. */
final class UnitBars extends Region {
    private static final double BAR = 7;
    private static final double GAP = 2;
    private static final double LEAST = 1;

    private final Region stays = bar("kept");
    private final Region goes = bar("goes");
    private final Region left = bar("kept");
    private final double before;
    private final double after;

    /**
     * Shows a layer.
     *
     * @param widest how many units fill the width
     */
    UnitBars(UnitRow row, int widest) {
        before = (double) row.before() / widest;
        after = (double) row.after() / widest;
        getStyleClass().add("unit-bars");
        getChildren().setAll(stays, goes, left);
    }

    private static Region bar(String style) {
        Region bar = new Region();
        bar.getStyleClass().addAll("unit-bar", style);
        return bar;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 2 * BAR + GAP;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 120;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 40;
    }

    @Override
    protected void layoutChildren() {
        double kept = length(after);
        double all = Math.max(kept, length(before));
        stays.resizeRelocate(0, 0, kept, BAR);
        goes.resizeRelocate(kept, 0, all - kept, BAR);
        left.resizeRelocate(0, BAR + GAP, kept, BAR);
    }

    private double length(double share) {
        return share == 0 ? 0 : Math.max(LEAST, Math.rint(share * getWidth()));
    }
}

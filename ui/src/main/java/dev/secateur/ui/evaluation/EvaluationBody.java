package dev.secateur.ui.evaluation;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** Matrix and table, side by side where there is width enough and else one below the other. */
final class EvaluationBody extends Region {
    private static final double WIDE = 1080;
    private static final double GAP = 20;
    private static final double LEAST_HEIGHT = 320;
    private static final double MATRIX_SHARE = 0.42;

    private final Region matrix;
    private final Region table;

    EvaluationBody(Region matrix, Region table) {
        this.matrix = matrix;
        this.table = table;
        getChildren().setAll(matrix, table);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return width >= WIDE ? LEAST_HEIGHT : matrixHeight(width) + GAP + LEAST_HEIGHT;
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (width >= WIDE) {
            double left = Math.floor((width - GAP) * MATRIX_SHARE);
            matrix.resizeRelocate(0, 0, left, height);
            table.resizeRelocate(left + GAP, 0, width - left - GAP, height);
        } else {
            double upper = Math.max(matrixHeight(width), height / 2 - GAP);
            matrix.resizeRelocate(0, 0, width, upper);
            table.resizeRelocate(0, upper + GAP, width, height - upper - GAP);
        }
    }

    private double matrixHeight(double width) {
        return Math.floor(matrix.prefHeight(width));
    }
}

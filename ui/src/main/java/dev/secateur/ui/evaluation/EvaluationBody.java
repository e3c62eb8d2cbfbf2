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
        return width >= WIDE ? LEAST_HEIGHT : matrixHeight(width) + GAP + tableHeight(width);
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
            double right = width - left - GAP;
            double lower = Math.min(height, tableHeight(right));
            table.resizeRelocate(left + GAP, 0, right, lower);
        } else {
            double lower = tableHeight(width);
            matrix.resizeRelocate(0, 0, width, height - GAP - lower);
            table.resizeRelocate(0, height - lower, width, lower);
        }
    }

    private double tableHeight(double width) {
        return Math.ceil(table.prefHeight(width));
    }

    private double matrixHeight(double width) {
        return Math.floor(matrix.prefHeight(width));
    }
}

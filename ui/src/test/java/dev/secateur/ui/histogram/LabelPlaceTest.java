package dev.secateur.ui.histogram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LabelPlaceTest {
    private static final double PLOT = 600;
    private static final double LABEL = 130;

    @Test
    void theLabelNeverLeavesThePlotNorCoversAMarkerWhereThereIsRoom() {
        for (double half = 0; half <= PLOT / 2; half++) {
            double left = PLOT / 2 - half;
            double right = PLOT / 2 + half;
            double x = LabelPlace.x(left, right, LABEL, PLOT);
            assertThat(x).isBetween(0.0, PLOT - LABEL);
            assertThat(right > x && right < x + LABEL).as("covers the right marker").isFalse();
        }
    }

    @Test
    void aNarrowPlotStillShowsItsStart() {
        assertThat(LabelPlace.x(10, 90, 130, 100)).isZero();
    }
}

package dev.secateur.ui.histogram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WeightAxisTest {
    private final WeightAxis axis = new WeightAxis(0.14, 700, false);

    @Test
    void pixelsAndWeightsAreEachOthersInverse() {
        for (double x = -20; x <= 720; x += 3.7) {
            assertThat(axis.xOf(axis.weightAt(x))).isEqualTo(x, within(1e-9));
        }
    }

    @Test
    void theEndsAndTheMiddleAreWhereTheyMustBe() {
        assertThat(axis.weightAt(0)).isEqualTo(-0.14);
        assertThat(axis.weightAt(350)).isEqualTo(0, within(1e-15));
        assertThat(axis.weightAt(700)).isEqualTo(0.14, within(1e-15));
        assertThat(axis.nearestX(1)).isEqualTo(700);
    }

    @Test
    void onTheLogarithmicAxisPixelsAndWeightsAreEachOthersInverseToo() {
        WeightAxis log = new WeightAxis(0.14, 700, true);
        for (double x = -20; x <= 720; x += 3.7) {
            assertThat(log.xOf(log.weightAt(x))).isEqualTo(x, within(1e-9));
        }
        assertThat(log.weightAt(350)).isZero();
        assertThat(log.weightAt(700)).isEqualTo(0.14, within(1e-15));
        assertThat(log.weightAt(0)).isEqualTo(-0.14, within(1e-15));
    }

    @Test
    void theLogarithmicAxisGivesSmallWeightsMoreRoomAndKeepsTheirOrder() {
        WeightAxis log = new WeightAxis(0.14, 700, true);
        double last = -1;
        for (double w = -0.14; w <= 0.14; w += 0.001) {
            assertThat(log.xOf(w)).isGreaterThan(last);
            last = log.xOf(w);
        }
        assertThat(log.xOf(0.01) - 350).isGreaterThan(5 * (axis.xOf(0.01) - 350));
    }
}

package dev.secateur.ui.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CurveSeriesTest {
    private final double[] x = new Random(9).doubles(50, 0, 20).sorted().toArray();
    private final double[] y = Arrays.stream(x).map(v -> 3 - 2 * v).toArray();
    private final CurveSeries line = new CurveSeries(CurveSeries.Role.TRAIN, false, x, y);

    @Test
    void aStraightLineIsReadExactlyBetweenItsPoints() {
        new Random(1)
                .doubles(200, x[0], x[49])
                .forEach(at -> assertThat(line.at(at)).isCloseTo(3 - 2 * at, within(1e-9)));
        assertThat(line.at(x[17])).isEqualTo(y[17]);
    }

    @Test
    void nothingIsReadBeyondTheEnds() {
        assertThat(line.at(x[0] - 0.1)).isNaN();
        assertThat(line.at(x[49] + 0.1)).isNaN();
    }

    @Test
    void theNearestPointIsTheNearestOfAll() {
        new Random(2)
                .doubles(200, -5, 25)
                .forEach(
                        at -> {
                            double nearest =
                                    Arrays.stream(x).map(v -> Math.abs(v - at)).min().orElseThrow();
                            assertThat(Math.abs(line.nearest(at) - at)).isEqualTo(nearest);
                        });
    }

    @Test
    void laterChangesOfTheArraysDoNotReachIt() {
        y[3] = 99;
        assertThat(line.y()[3]).isNotEqualTo(99);
    }
}

package dev.secateur.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatisticsTest {
    @Test
    void theMedianIsTheOneInTheMiddleInWhateverOrderTheyCame() {
        assertThat(Statistics.median(List.of(9.0))).isEqualTo(9);
        assertThat(Statistics.median(List.of(9.0, 1.0, 4.0))).isEqualTo(4);
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
        assertThat(Statistics.median(List.of(8.0, 1.0, 2.0, 100.0))).isEqualTo(5);
    }

    @Test
    void aRatioIsOfTheValuesAtTheSamePlace() {
        assertThat(Statistics.ratios(List.of(6.0, 8.0), List.of(3.0, 2.0)))
                .containsExactly(2.0, 4.0);
    }

    @Test
    void theStandardDeviationIsThatOfASample() {
        List<Double> values = List.of(2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0);
        assertThat(Statistics.standardDeviation(values))
                .isCloseTo(Math.sqrt(32.0 / 7), within(1e-12));
        assertThat(Statistics.standardDeviation(List.of(3.0))).isNaN();
    }
}

package dev.secateur.ui.histogram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountAxisTest {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingIsAtTheBottomAndThePeakFits(boolean logarithmic) {
        for (double peak : new double[] {0, 1, 2, 9, 10, 77, 1000, 12_345, 9_999_999}) {
            CountAxis axis = CountAxis.of(peak, logarithmic);
            assertThat(axis.place(0)).isZero();
            assertThat(axis.place(peak)).isBetween(0.0, 1.0);
            assertThat(axis.place(peak / 2)).isLessThanOrEqualTo(axis.place(peak));
        }
    }

    @Test
    void aSingleWeightShowsBesideAHundredThousand() {
        assertThat(CountAxis.of(100_000, true).place(1)).isGreaterThan(0.05);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ticksStandApart(boolean logarithmic) {
        List<CountAxis.Tick> ticks = CountAxis.of(54_321, logarithmic).ticks(0.15);
        for (int i = 1; i < ticks.size(); i++) {
            assertThat(ticks.get(i).place() - ticks.get(i - 1).place())
                    .isGreaterThanOrEqualTo(0.15);
        }
    }

    @Test
    void decadesAreWrittenAsPowers() {
        assertThat(CountAxis.of(50_000, true).ticks(0.01))
                .extracting(CountAxis.Tick::label)
                .containsExactly("0", "1", "10", "10²", "10³", "10⁴");
    }

    @Test
    void linearCountsHaveTheirThousandsApart() {
        assertThat(CountAxis.of(50_000, false).ticks(0.1))
                .extracting(CountAxis.Tick::label)
                .containsExactly("0", "10,000", "20,000", "30,000", "40,000", "50,000");
    }

    @Test
    void aFewWeightsGetWholeNumbers() {
        assertThat(CountAxis.of(2, false).ticks(0.1))
                .extracting(CountAxis.Tick::label)
                .containsExactly("0", "1", "2");
    }
}

package dev.secateur.ui.histogram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.secateur.model.network.Histogram;
import dev.secateur.ui.Layers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarsTest {
    @ParameterizedTest
    @CsvSource({"120,36", "120,120", "120,500", "101,40", "97,10", "1,1"})
    void mergingLosesNoWeightAndKeepsTheEnds(int bins, int atMost) {
        Histogram histogram = Layers.histogram(Layers.gaussian(2000, 0.1, 0.3, 5), bins);
        Bars bars = Bars.of(histogram, atMost);
        double sum = 0;
        for (int bar = 0; bar < bars.size(); bar++) {
            sum += counted(bars, bar, histogram, (bins + bars.size() - 1) / bars.size());
            assertThat(bars.edge(bar + 1)).isGreaterThan(bars.edge(bar));
        }
        assertThat(sum).isCloseTo((double) histogram.total(), within(1e-6));
        assertThat(bars.size()).isLessThanOrEqualTo(atMost);
        assertThat(bars.edge(0)).isEqualTo(histogram.low());
        assertThat(bars.edge(bars.size())).isEqualTo(histogram.high());
    }

    @Test
    void widthsAreEqualWhereTheBinsCanBeDivided() {
        Bars bars = Bars.of(Layers.histogram(new float[] {1, -1}, 120), 36);
        assertThat(120 % bars.size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"120,700", "400,700", "97,60", "1,300"})
    void onAnAxisEachBarButTheLastIsWideEnoughAndNoWeightIsLost(int bins, double width) {
        Histogram histogram = Layers.histogram(Layers.gaussian(2000, 0.1, 0.3, 5), bins);
        WeightAxis axis = new WeightAxis(histogram.high(), width, true);
        Bars bars = Bars.on(axis, histogram, 3);
        double sum = 0;
        for (int bar = 0; bar < bars.size(); bar++) {
            sum += counted(bars, bar, histogram, 1);
            double wide = axis.xOf(bars.edge(bar + 1)) - axis.xOf(bars.edge(bar));
            assertThat(wide >= 3 || bar == bars.size() - 1).isTrue();
        }
        assertThat(sum).isCloseTo((double) histogram.total(), within(1e-6));
        assertThat(bars.edge(0)).isEqualTo(histogram.low());
        assertThat(bars.edge(bars.size())).isEqualTo(histogram.high());
    }

    @Test
    void evenWeightsAreEvenlyHighHoweverManyBinsAreMerged() {
        Histogram even = Layers.histogram(evenly(4000), 400);
        Bars bars = Bars.on(new WeightAxis(even.high(), 700, true), even, 3);
        assertThat(bars.size()).isLessThan(even.bins());
        for (int bar = 0; bar < bars.size(); bar++) {
            assertThat(bars.count(bar)).as("bar %s", bar).isCloseTo(10, within(1.5));
        }
        assertThat(bars.peak()).isLessThan(12);
    }

    @Test
    void aShorterLastBarIsAsHighAsTheOthers() {
        Bars bars = Bars.of(Layers.histogram(evenly(1010), 101), 40);
        assertThat(bars.count(bars.size() - 1)).isCloseTo(bars.count(0), within(3.5));
    }

    private static float[] evenly(int number) {
        float[] weights = new float[number];
        for (int i = 0; i < number; i++) {
            weights[i] = 2f * i / (number - 1) - 1;
        }
        return weights;
    }

    /** What a bar holds in all. */
    private static double counted(Bars bars, int bar, Histogram histogram, int stretch) {
        double bin = histogram.edge(1) - histogram.edge(0);
        return bars.count(bar) * (bars.edge(bar + 1) - bars.edge(bar)) / (stretch * bin);
    }
}

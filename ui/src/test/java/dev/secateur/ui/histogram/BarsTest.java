package dev.secateur.ui.histogram;

import static org.assertj.core.api.Assertions.assertThat;

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
            sum += bars.count(bar);
            assertThat(bars.edge(bar + 1)).isGreaterThan(bars.edge(bar));
        }
        assertThat(sum).isEqualTo((double) histogram.total());
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
            sum += bars.count(bar);
            double wide = axis.xOf(bars.edge(bar + 1)) - axis.xOf(bars.edge(bar));
            assertThat(wide >= 3 || bar == bars.size() - 1).isTrue();
        }
        assertThat(sum).isEqualTo((double) histogram.total());
        assertThat(bars.edge(0)).isEqualTo(histogram.low());
        assertThat(bars.edge(bars.size())).isEqualTo(histogram.high());
    }
}

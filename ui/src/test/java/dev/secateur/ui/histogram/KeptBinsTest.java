package dev.secateur.ui.histogram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.secateur.model.network.Histogram;
import dev.secateur.model.pruning.Bounds;
import dev.secateur.ui.Layers;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptBinsTest {
    private static final int BINS = 160;

    private final float[] weights = Layers.gaussian(5000, 0.1, 0.3, 4);

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, 0.05, 0.3, 5})
    void inAllBinsAsManyAreKeptAsStay(double threshold) {
        Arrays.fill(weights, 0, 4000, 0);
        Histogram histogram = Layers.histogram(weights, BINS);
        double goes = below(threshold);
        KeptBins kept = new KeptBins(histogram, Bounds.both(threshold), goes);
        assertThat(total(kept)).isCloseTo(weights.length - goes, within(1e-6));
    }

    @Test
    void zerosGoThoughTheThresholdCutsTheirBinCloseToZero() {
        Arrays.fill(weights, 0, 4000, 0);
        Histogram histogram = Layers.histogram(weights, BINS);
        KeptBins kept = new KeptBins(histogram, Bounds.both(1e-6), below(1e-6));
        double share = kept.count(BINS / 2) / histogram.count(BINS / 2);
        assertThat(share).isLessThan(0.05);
    }

    @Test
    void whereOnlySomeOfTheZerosGoTheirBinLosesThoseAlone() {
        Arrays.fill(weights, 0, 4000, 0);
        Histogram histogram = Layers.histogram(weights, BINS);
        KeptBins kept = new KeptBins(histogram, Bounds.both(0), 1000);
        assertThat(histogram.count(BINS / 2) - kept.count(BINS / 2)).isCloseTo(1000, within(1e-6));
    }

    @Test
    void sidesOfTheirOwnLoseWhatLiesBetweenThem() {
        Histogram histogram = Layers.histogram(weights, BINS);
        Bounds bounds = new Bounds(0.02, 0.1);
        long goes = 0;
        for (float weight : weights) {
            goes += bounds.holds(weight) ? 1 : 0;
        }
        KeptBins kept = new KeptBins(histogram, bounds, goes);
        assertThat(total(kept)).isCloseTo((double) weights.length - goes, within(1e-6));
        assertThat(kept.count(BINS / 2)).isZero();
        assertThat(kept.count(BINS / 2 - BINS / 4))
                .isEqualTo((double) histogram.count(BINS / 2 - BINS / 4));
    }

    @Test
    void aNumberThatIsBehindADragEmptiesOrFillsTheCutBinsAtMost() {
        Histogram histogram = Layers.histogram(weights, BINS);
        for (double goes : new double[] {0, weights.length}) {
            KeptBins kept = new KeptBins(histogram, Bounds.both(0.1), goes);
            for (int bin = 0; bin < BINS; bin++) {
                assertThat(kept.count(bin)).isBetween(0.0, (double) histogram.count(bin));
            }
        }
    }

    private double below(double threshold) {
        int below = 0;
        for (float weight : weights) {
            below += Math.abs(weight) < threshold ? 1 : 0;
        }
        return below;
    }

    private static double total(KeptBins kept) {
        double total = 0;
        for (int bin = 0; bin < BINS; bin++) {
            total += kept.count(bin);
        }
        return total;
    }
}

package dev.secateur.model.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.secateur.model.evaluation.Estimate;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LayerSensitivityTest {
    /** Accuracy 90 %, 91 % with half gone, then 88 %, 89 %, 50 %. */
    private static final LayerSensitivity LAYER =
            layer("fc1", new double[] {0, 0.5, 0.8, 0.9, 1}, new double[] {90, 91, 88, 89, 50});

    /** The nearest accuracies that never rise are 90.5, 90.5, 88.5, 88.5 and 50 %. */
    @Test
    void theSparsityWithinALossLiesOnTheNearestCurveThatNeverRises() {
        assertThat(LAYER.within(0)).isCloseTo(0.5, within(1e-9));
        assertThat(LAYER.within(0.0075)).isCloseTo(0.65, within(1e-9));
        assertThat(LAYER.within(0.015)).isCloseTo(0.9, within(1e-9));
        assertThat(LAYER.within(0.2075)).isCloseTo(0.95, within(1e-9));
        assertThat(LAYER.within(0.4)).isEqualTo(1);
        assertThat(LAYER.mostLost()).isCloseTo(0.4, within(1e-9));
    }

    @Test
    void oneBadPointByChanceDoesNotStopALayerThatLosesNothing() {
        double[] sparsities = {0, 0.2, 0.4, 0.6, 0.8};
        double[] accuracies = {86.7, 86.4, 86.9, 87.1, 87.2};
        assertThat(layer("fc2", sparsities, accuracies).within(0)).isEqualTo(0.8);
    }

    @Test
    void betweenTwoPointsTheAccuracyLiesOnTheLine() {
        assertThat(LAYER.accuracyAt(0)).isEqualTo(0.9);
        assertThat(LAYER.accuracyAt(0.25)).isCloseTo(0.905, within(1e-9));
        assertThat(LAYER.accuracyAt(0.95)).isCloseTo(0.695, within(1e-9));
        assertThat(layer("f", new double[] {0.5, 0.9}, new double[] {80, 70}).accuracyAt(0.2))
                .isEqualTo(0.8);
        assertThat(layer("f", new double[] {0.5, 0.9}, new double[] {80, 70}).accuracyAt(1))
                .isEqualTo(0.7);
    }

    @Test
    void noSparsityFallsWhenTheLevelRisesAndAtTheLowestAllStays() {
        SplittableRandom random = new SplittableRandom(7);
        for (int run = 0; run < 200; run++) {
            SensitivityCurves curves =
                    new SensitivityCurves(List.of(drawn("a", random), drawn("b", random)));
            ToleranceLevel levels = new ToleranceLevel(curves, Set.of(), 0.97);
            assertThat(levels.sparsities(ToleranceLevel.LOWEST))
                    .containsEntry("a", curves.layers().get(0).now())
                    .containsEntry("b", curves.layers().get(1).now());
            List<Double> ascending =
                    IntStream.range(0, 40)
                            .mapToObj(i -> random.nextDouble() * 2 - 1)
                            .sorted()
                            .toList();
            for (String layer : List.of("a", "b")) {
                assertThat(ascending)
                        .extracting(level -> levels.sparsities(level).get(layer))
                        .isSorted();
            }
            assertThat(levels.sparsities(levels.highest()))
                    .containsEntry("a", Math.min(0.97, curves.layers().get(0).most()));
        }
    }

    @Test
    void aLayerThatIsLeftOutHasNoSparsityAndTheLeastShareIsKept() {
        LayerSensitivity sparse = layer("fc2", new double[] {0.9, 0.95}, new double[] {90, 90});
        SensitivityCurves curves = new SensitivityCurves(List.of(LAYER, sparse));
        assertThat(new ToleranceLevel(curves, Set.of("fc1"), 0.8).sparsities(0.5))
                .containsOnlyKeys("fc2")
                .containsEntry("fc2", 0.9);
        assertThat(new ToleranceLevel(curves, Set.of(), 0.8).sparsities(0.5))
                .containsEntry("fc1", 0.8);
    }

    private static LayerSensitivity drawn(String name, SplittableRandom random) {
        double now = Math.round(random.nextDouble() * 500) / 1000.0;
        double[] sparsities = {now, 0.6, 0.7, 0.9, 0.99};
        double[] accuracies = random.doubles(5, 10, 100).toArray();
        return layer(name, sparsities, accuracies);
    }

    private static LayerSensitivity layer(String name, double[] sparsities, double[] percent) {
        return new LayerSensitivity(
                name,
                IntStream.range(0, sparsities.length)
                        .mapToObj(
                                i ->
                                        new SensitivityPoint(
                                                name,
                                                sparsities[i],
                                                Estimate.wilson(percent[i] / 100, 100)))
                        .toList());
    }
}

package dev.secateur.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bounds are those of the formulas, in units of the scaled values: (y − 30) / 10. */
class ControlChartsTest {
    /** The most that the noise can add: 3 · 2 / 10. */
    private static final double NOISE = 0.6;

    private static final double ROUNDING = 1e-6;

    private final Dataset charts = ControlCharts.generate(50, 11);

    @Test
    void everyClassHasAsManySeriesOfSixtySteps() {
        assertThat(charts.shape()).isEqualTo(new ExampleShape.Sequence(1, 60));
        assertThat(charts.classCounts()).containsExactly(50, 50, 50, 50, 50, 50);
    }

    @Test
    void theSeedDecides() {
        Dataset again = ControlCharts.generate(50, 11);
        Dataset other = ControlCharts.generate(50, 12);
        assertThat(series(again, 7)).isEqualTo(series(charts, 7));
        assertThat(series(other, 7)).isNotEqualTo(series(charts, 7));
    }

    @Test
    void valuesAreRoughlyCentredAndScaled() {
        double[] all =
                IntStream.range(0, charts.size())
                        .mapToObj(i -> series(charts, i))
                        .flatMapToDouble(Arrays::stream)
                        .toArray();
        double mean = Arrays.stream(all).average().orElseThrow();
        double square = Arrays.stream(all).map(v -> v * v).average().orElseThrow();
        assertThat(mean).isCloseTo(0, within(0.15));
        assertThat(Math.sqrt(square)).isCloseTo(1, within(0.15));
    }

    @Test
    void normalSeriesAreNoiseAlone() {
        ofClass("normal").forEach(y -> assertWithin(y, 0, 0));
    }

    @Test
    void cyclicSeriesSwingTwiceTheirAmplitudeAndAverageOut() {
        ofClass("cyclic")
                .forEach(
                        y -> {
                            double swing = max(y, 0, 60) - min(y, 0, 60);
                            // An amplitude of 1 to 1.5, sampled at most 18° from its peak.
                            assertThat(swing)
                                    .isBetween(
                                            2 * Math.cos(Math.PI / 10) - 2 * NOISE, 3 + 2 * NOISE);
                            assertThat(mean(y, 0, 60)).isCloseTo(0, within(0.5));
                        });
    }

    @ParameterizedTest
    @CsvSource({"increasing trend, 1", "decreasing trend, -1"})
    void trendsKeepBetweenTheLeastAndTheMostGradient(String name, int sign) {
        ofClass(name)
                .forEach(
                        y -> {
                            for (int t = 1; t <= 60; t++) {
                                assertThat(sign * y[t - 1])
                                        .isBetween(
                                                0.02 * t - NOISE - ROUNDING,
                                                0.05 * t + NOISE + ROUNDING);
                            }
                        });
    }

    @ParameterizedTest
    @CsvSource({"upward shift, 1", "downward shift, -1"})
    void shiftsStandOnOneLevelBeforeAThirdAndOnAnotherAfterTwo(String name, int sign) {
        ofClass(name)
                .forEach(
                        y -> {
                            double[] signed = Arrays.stream(y).map(v -> sign * v).toArray();
                            assertWithin(Arrays.copyOf(signed, 19), 0, 0);
                            assertWithin(Arrays.copyOfRange(signed, 40, 60), 0.75, 2);
                            double after = max(signed, 40, 60) - min(signed, 40, 60);
                            assertThat(after).isLessThanOrEqualTo(2 * NOISE + ROUNDING);
                        });
    }

    @Test
    void shiftsComeAtDifferentSteps() {
        long steps =
                ofClass("upward shift")
                        .map(y -> IntStream.range(0, 60).filter(t -> y[t] > NOISE).findFirst())
                        .distinct()
                        .count();
        assertThat(steps).isGreaterThan(5);
    }

    private Stream<double[]> ofClass(String name) {
        int label = charts.classNames().indexOf(name);
        return IntStream.range(0, charts.size())
                .filter(i -> charts.label(i) == label)
                .mapToObj(i -> series(charts, i));
    }

    private static void assertWithin(double[] values, double low, double high) {
        assertThat(min(values, 0, values.length)).isGreaterThan(low - NOISE - ROUNDING);
        assertThat(max(values, 0, values.length)).isLessThan(high + NOISE + ROUNDING);
    }

    private static double[] series(Dataset data, int i) {
        float[] values = new float[60];
        data.copyExample(i, values, 0);
        return IntStream.range(0, 60).mapToDouble(t -> values[t]).toArray();
    }

    private static double min(double[] values, int from, int to) {
        return Arrays.stream(values, from, to).min().orElseThrow();
    }

    private static double max(double[] values, int from, int to) {
        return Arrays.stream(values, from, to).max().orElseThrow();
    }

    private static double mean(double[] values, int from, int to) {
        return Arrays.stream(values, from, to).average().orElseThrow();
    }
}

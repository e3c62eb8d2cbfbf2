package dev.secateur.ui.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.secateur.ui.training.CurveSeries.Role;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmoothingTest {
    @Test
    void withoutWeightNothingChanges() {
        CurveSeries series = series(3, 1, 2);
        assertThat(Smoothing.NONE.of(series)).isSameAs(series);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9, 0.95})
    void aLevelStaysALevelFromItsFirstPointOn(double weight) {
        assertThat(new Smoothing(weight).of(series(2, 2, 2, 2)).y())
                .containsExactly(new double[] {2, 2, 2, 2}, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void eachPointIsTheWeightedMeanOfAllUpToIt(long seed) {
        Random random = new Random(seed);
        double weight = random.nextDouble() * 0.95;
        double[] y = random.doubles(40).toArray();
        double[] smooth = new Smoothing(weight).of(series(y)).y();
        for (int i = 0; i < y.length; i++) {
            double sum = 0;
            double weights = 0;
            for (int k = 0; k <= i; k++) {
                sum += Math.pow(weight, i - k) * y[k];
                weights += Math.pow(weight, i - k);
            }
            assertThat(smooth[i]).isCloseTo(sum / weights, within(1e-9));
        }
    }

    @Test
    void whatIsMissingStaysMissingAndDisturbsNothing() {
        double[] smooth = new Smoothing(0.5).of(series(1, Double.NaN, 1)).y();
        assertThat(smooth[1]).isNaN();
        assertThat(smooth[2]).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aSpreadHoldsEachOfItsRunsWhereAllHaveAValue(long seed) {
        Random random = new Random(seed);
        CurveSeries[] runs = new CurveSeries[3];
        for (int i = 0; i < 3; i++) {
            double[] x = random.doubles(10, i, 10 + i).sorted().toArray();
            runs[i] = new CurveSeries(Role.TRAIN, false, x, random.doubles(10).toArray());
        }
        CurveSpread spread = CurveSpread.of(Arrays.asList(runs));
        assertThat(spread.runs()).isEqualTo(3);
        double from = Arrays.stream(runs).mapToDouble(run -> run.x()[0]).max().orElseThrow();
        double to = Arrays.stream(runs).mapToDouble(CurveSeries::newest).min().orElseThrow();
        assertThat(spread.mean().x()[0]).isEqualTo(from);
        assertThat(spread.mean().newest()).isEqualTo(to);
        for (int i = 0; i < spread.mean().size(); i++) {
            double x = spread.mean().x()[i];
            double[] all = Arrays.stream(runs).mapToDouble(run -> run.at(x)).sorted().toArray();
            assertThat(spread.low().y()[i]).isEqualTo(all[0]);
            assertThat(spread.high().y()[i]).isEqualTo(all[2]);
            double mean = (all[0] + all[1] + all[2]) / 3;
            assertThat(spread.mean().y()[i]).isCloseTo(mean, within(1e-12));
        }
    }

    @Test
    void ofOneRunTheSpreadIsItsCurve() {
        CurveSeries series = series(3, 1);
        assertThat(CurveSpread.of(java.util.List.of(series)))
                .isEqualTo(new CurveSpread(series, series, series, 1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aZoomStaysWithinTheEpochsAndKeepsThePlaceUnderTheMouse(long seed) {
        Random random = new Random(seed);
        EpochRange shown = EpochRange.all(20);
        for (int i = 0; i < 50; i++) {
            double share = random.nextDouble();
            double place = shown.from() + share * shown.length();
            EpochRange next = shown.zoomed(0.5 + random.nextDouble(), place, 20);
            assertThat(next.from()).isNotNegative();
            assertThat(next.to()).isLessThanOrEqualTo(20 + 1e-9).isGreaterThan(next.from());
            assertThat(place).isBetween(next.from() - 1e-9, next.to() + 1e-9);
            boolean free = next.from() > 0 && next.to() < 20;
            if (free) {
                assertThat((place - next.from()) / next.length()).isCloseTo(share, within(1e-9));
            }
            shown = next;
        }
    }

    @Test
    void aRangeHasTwoEndsInAnyOrderAndSomeLength() {
        assertThat(EpochRange.between(8, 3, 10)).isEqualTo(new EpochRange(3, 8));
        assertThat(EpochRange.between(-4, 30, 10).isAll(10)).isTrue();
        assertThat(EpochRange.between(10, 10, 10).length()).isPositive();
        assertThat(new EpochRange(2, 4).moved(100, 10)).isEqualTo(new EpochRange(8, 10));
    }

    @Test
    void ofACurveWithinSomeEpochsTheNeighboursAreKeptSoThatItsLineReachesTheEdges() {
        CurveSeries series = series(0, 1, 2, 3, 4, 5, 6);
        assertThat(series.within(new EpochRange(2.5, 4)).x()).containsExactly(2, 3, 4, 5);
        assertThat(series.within(EpochRange.all(6))).isSameAs(series);
        assertThat(series.within(new EpochRange(7, 9)).x()).containsExactly(6);
    }

    private static CurveSeries series(double... y) {
        double[] x = IntStream.range(0, y.length).asDoubleStream().toArray();
        return new CurveSeries(Role.TRAIN, false, x, y);
    }
}

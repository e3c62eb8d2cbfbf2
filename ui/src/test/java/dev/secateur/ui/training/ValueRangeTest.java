package dev.secateur.ui.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ValueRangeTest {
    @Test
    void aLossStartsAtNoughtAndHoldsEveryValue() {
        Random random = new Random(2);
        for (int i = 0; i < 500; i++) {
            double highest = Math.pow(10, random.nextDouble() * 6 - 3);
            ValueRange range = range(CurveUnit.PLAIN, highest, highest / 3);
            assertThat(range.low()).isZero();
            assertThat(range.high()).isBetween(highest * (1 - 1e-9), highest * 1.6);
        }
    }

    @Test
    void anAccuracyEndsAtAHundredPerCentAndIsNotMostlyEmpty() {
        Random random = new Random(4);
        for (int i = 0; i < 500; i++) {
            double lowest = random.nextDouble();
            ValueRange range = range(CurveUnit.PERCENT, lowest, (1 + lowest) / 2);
            assertThat(range.high()).isEqualTo(1);
            assertThat(range.low()).isBetween(0.0, lowest + 1e-9);
            double least = Math.max(0.02, (1 - lowest) * 1.6);
            assertThat(1 - range.low()).isLessThanOrEqualTo(least + 1e-9);
        }
    }

    @Test
    void aPerfectAccuracyStillHasARange() {
        ValueRange range = range(CurveUnit.PERCENT, 1, 1);
        assertThat(range.low()).isLessThan(1);
    }

    @Test
    void withoutValuesItIsNoughtToOne() {
        assertThat(ValueRange.of(CurveData.empty("", CurveUnit.PLAIN)))
                .isEqualTo(new ValueRange(0, 1));
        assertThat(range(CurveUnit.PLAIN, Double.NaN, Double.POSITIVE_INFINITY))
                .isEqualTo(new ValueRange(0, 1));
        assertThat(range(CurveUnit.PLAIN, 0, 0)).isEqualTo(new ValueRange(0, 1));
    }

    @Test
    void wideningNeverNarrows() {
        ValueRange wide = new ValueRange(0, 2).widenedTo(new ValueRange(0.5, 1));
        assertThat(wide.high()).isCloseTo(2, within(0.0));
        assertThat(wide.low()).isZero();
    }

    private static ValueRange range(CurveUnit unit, double... y) {
        double[] x = new double[y.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = i;
        }
        CurveSeries series = new CurveSeries(CurveSeries.Role.TRAIN, false, x, y);
        return ValueRange.of(new CurveData("", unit, List.of(series), List.of(), 10, false, false));
    }
}

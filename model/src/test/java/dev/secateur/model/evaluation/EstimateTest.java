package dev.secateur.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class EstimateTest {
    private static final Offset<Double> FOUR_DIGITS = within(5e-5);
    private static final double Z = 1.959963984540054;

    /** The table of Newcombe (1998) gives these for his first three cases, method 10. */
    @Test
    void differencesAreThoseOfNewcombesTable() {
        assertInterval(minus(56, 70, 48, 80), 0.0524, 0.3339);
        assertInterval(minus(9, 10, 3, 10), 0.1705, 0.8090);
        assertInterval(minus(10, 10, 0, 10), 0.6075, 1.0);
    }

    private static Estimate minus(int right, int of, int otherRight, int otherOf) {
        return Estimate.wilson((double) right / of, of)
                .minus(Estimate.wilson((double) otherRight / otherOf, otherOf));
    }

    private static void assertInterval(Estimate estimate, double low, double high) {
        assertThat(estimate.low()).isCloseTo(low, FOUR_DIGITS);
        assertThat(estimate.high()).isCloseTo(high, FOUR_DIGITS);
    }

    /** The ends are the shares p that are just so unlikely: (share − p)² = z²·p(1 − p)/n. */
    @Property
    void theEndsOfAShareSolveTheScoreEquation(
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double share,
            @ForAll @IntRange(min = 1, max = 100_000) int examples) {
        Estimate estimate = Estimate.wilson(share, examples);
        assertThat(estimate.low()).isLessThan(share);
        assertThat(estimate.high()).isGreaterThan(share);
        for (double p : new double[] {estimate.low(), estimate.high()}) {
            assertThat((share - p) * (share - p))
                    .isCloseTo(Z * Z * p * (1 - p) / examples, within(1e-9));
        }
    }

    @Property
    void anIntervalHoldsItsValueAndNeverLeavesWhatIsPossible(
            @ForAll @DoubleRange(min = 0, max = 1) double one,
            @ForAll @DoubleRange(min = 0, max = 1) double other,
            @ForAll @IntRange(min = 0, max = 10_000) int examples) {
        Estimate difference =
                Estimate.wilson(one, examples).minus(Estimate.wilson(other, examples));
        assertThat(difference.value()).isEqualTo(one - other);
        assertThat(difference.low()).isBetween(-1.0 - 1e-12, difference.value());
        assertThat(difference.high()).isBetween(difference.value(), 1.0 + 1e-12);
    }

    @Test
    void withoutExamplesAnythingMayBeTrue() {
        assertThat(Estimate.wilson(0.7, 0)).isEqualTo(new Estimate(0.7, 0, 1));
    }
}

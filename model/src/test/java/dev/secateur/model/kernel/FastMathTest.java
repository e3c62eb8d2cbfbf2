package dev.secateur.model.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import org.junit.jupiter.api.Test;

class FastMathTest {
    private static final double SHARE = 5e-7;

    @Property
    void expIsThatOfMathWithinRounding(@ForAll @FloatRange(min = -87, max = 88) float x) {
        double expected = Math.exp(x);
        assertThat((double) FastMath.exp(x)).isCloseTo(expected, within(expected * SHARE));
    }

    @Property
    void tanhIsThatOfMathWithinRounding(@ForAll @FloatRange(min = -20, max = 20) float x) {
        double expected = Math.tanh(x);
        assertThat((double) FastMath.tanh(x))
                .isCloseTo(expected, within(Math.abs(expected) * SHARE));
    }

    @Property
    void sigmoidIsThatOfMathWithinRounding(@ForAll @FloatRange(min = -80, max = 80) float x) {
        double expected = 1 / (1 + Math.exp(-(double) x));
        assertThat((double) FastMath.sigmoid(x)).isCloseTo(expected, within(expected * SHARE));
    }

    @Test
    void extremesAreThoseOfMath() {
        assertThat(FastMath.exp(Float.NEGATIVE_INFINITY)).isZero();
        assertThat(FastMath.exp(Float.POSITIVE_INFINITY)).isInfinite();
        assertThat(FastMath.exp(Float.NaN)).isNaN();
        assertThat(FastMath.exp(-200)).isZero();
        assertThat(FastMath.tanh(1000)).isEqualTo(1);
        assertThat(FastMath.tanh(-1000)).isEqualTo(-1);
        assertThat(FastMath.sigmoid(-1000)).isZero();
    }
}

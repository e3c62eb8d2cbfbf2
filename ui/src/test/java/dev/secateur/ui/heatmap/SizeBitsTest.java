package dev.secateur.ui.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SizeBitsTest {
    @Test
    void aSizeReachesABoundWhereItsBitsReachThoseOfTheBound() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            float number = (float) random.nextGaussian();
            double near = Math.abs(number) + random.nextInt(-2, 3) * Math.ulp(number) / 2.0;
            double bound = random.nextBoolean() ? near : random.nextGaussian();

            assertThat(SizeBits.of(number) >= SizeBits.atLeast(bound))
                    .as("%s and %s", number, bound)
                    .isEqualTo(Math.abs(number) >= bound);
        }
    }

    @Test
    void whatIsNoNumberReachesNoBound() {
        assertThat(SizeBits.of(Float.NaN)).isLessThan(SizeBits.atLeast(-1));
        assertThat(SizeBits.of(Float.NaN)).isLessThan(SizeBits.atLeast(0));
    }

    @Test
    void onlyWhatHasNoEndReachesABoundBeyondAllFloats() {
        assertThat(SizeBits.of(Float.MAX_VALUE)).isLessThan(SizeBits.atLeast(1e300));
        assertThat(SizeBits.of(Float.NEGATIVE_INFINITY))
                .isGreaterThanOrEqualTo(SizeBits.atLeast(1e300));
    }
}

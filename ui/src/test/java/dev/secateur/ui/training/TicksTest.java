package dev.secateur.ui.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TicksTest {
    @Test
    void ticksLieWithinTheRangeAtEvenNiceSteps() {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            double low = random.nextGaussian() * Math.pow(10, random.nextInt(7) - 3);
            double high = low + Math.pow(10, random.nextDouble() * 7 - 4);
            int most = 1 + random.nextInt(12);
            Ticks ticks = Ticks.between(low, high, most);
            double span = high - low;
            double[] values = ticks.values();
            assertThat(values.length).isLessThanOrEqualTo(most + 1);
            for (double value : values) {
                assertThat(value).isBetween(low - span * 1e-6, high + span * 1e-6);
            }
            for (int k = 1; k < values.length; k++) {
                double mantissa = mantissa(values[k] - values[k - 1]);
                assertThat(List.of(1.0, 2.0, 2.5, 5.0, 10.0))
                        .anySatisfy(n -> assertThat(mantissa).isCloseTo(n, within(1e-3)));
            }
        }
    }

    @Test
    void theDecimalsTellAllTicksApart() {
        for (double high : new double[] {0.007, 0.03, 0.4, 1.15, 7, 30, 12_000}) {
            Ticks ticks = Ticks.between(0, high, 6);
            assertThat(Arrays.stream(ticks.values()).mapToObj(v -> label(v, ticks)))
                    .doesNotHaveDuplicates();
            for (double value : ticks.values()) {
                assertThat(Double.parseDouble(label(value, ticks)))
                        .isCloseTo(value, within(high * 1e-9));
            }
        }
    }

    @Test
    void epochsAreWholeNumbers() {
        for (double last : new double[] {0.5, 1, 3, 4.5, 26, 30, 999}) {
            assertThat(Arrays.stream(Ticks.epochs(EpochRange.all(last), 10).values()).boxed())
                    .allSatisfy(value -> assertThat(value).isEqualTo(Math.rint(value)));
            assertThat(Ticks.epochs(EpochRange.all(last), 10).decimals()).isZero();
        }
    }

    private static String label(double value, Ticks ticks) {
        return String.format(Locale.ROOT, "%." + ticks.decimals() + "f", value);
    }

    private static double mantissa(double step) {
        return step / Math.pow(10, Math.floor(Math.log10(step * (1 + 1e-6))));
    }
}

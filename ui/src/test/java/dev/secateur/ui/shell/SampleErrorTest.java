package dev.secateur.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SampleErrorTest {
    @Test
    void onManyExamplesItIsTheNormalApproximation() {
        double normal = 1.96 * Math.sqrt(0.8 * 0.2 / 100_000);
        assertThat(SampleError.of(0.8, 100_000)).isCloseTo(normal, within(1e-6));
    }

    @Test
    void allRightOnAFewExamplesIsNotCertain() {
        // Of Wilson's interval for 10 of 10, from 0.7225 to 1, half the width.
        assertThat(SampleError.of(1, 10)).isCloseTo((1 - 0.7225) / 2, within(1e-4));
    }
}

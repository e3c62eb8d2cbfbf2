package dev.secateur.ui.histogram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GripTest {
    private static final double PER_PIXEL = 0.001;

    @Test
    void aMarkerGrabbedBesideItsLineDoesNotJump() {
        Grip grip = Grip.at(0.045, 0.04, PER_PIXEL);
        assertThat(grip.grabbed()).isTrue();
        assertThat(grip.threshold(0.045, 1)).isEqualTo(0.04, within(1e-12));
        assertThat(grip.threshold(0.055, 1)).isEqualTo(0.05, within(1e-12));
    }

    @Test
    void theLeftMarkerGrowsToTheLeft() {
        Grip grip = Grip.at(-0.04, 0.04, PER_PIXEL);
        assertThat(grip.threshold(-0.06, 1)).isEqualTo(0.06, within(1e-12));
    }

    @Test
    void aMarkerStopsAtZeroAndAtTheMost() {
        Grip grip = Grip.at(0.04, 0.04, PER_PIXEL);
        assertThat(grip.threshold(-0.03, 1)).isZero();
        assertThat(grip.threshold(0.9, 0.5)).isEqualTo(0.5);
    }

    @Test
    void farFromBothTheNearerOneComesToThePointer() {
        Grip grip = Grip.at(-0.09, 0.04, PER_PIXEL);
        assertThat(grip.grabbed()).isFalse();
        assertThat(grip.threshold(-0.09, 1)).isEqualTo(0.09, within(1e-12));
    }

    @Test
    void markersOnEachOtherMayBePulledToEitherSide() {
        Grip grip = Grip.at(0, 0, PER_PIXEL);
        assertThat(grip.threshold(0.02, 1)).isEqualTo(0.02, within(1e-12));
        assertThat(grip.threshold(-0.02, 1)).isEqualTo(0.02, within(1e-12));
    }
}

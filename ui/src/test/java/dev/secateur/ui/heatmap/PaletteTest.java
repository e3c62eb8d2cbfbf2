package dev.secateur.ui.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class PaletteTest {
    private final Palette palette =
            new Palette(Color.RED, Color.WHITE, Color.BLUE, Color.NAVY, Color.ORANGE);

    @Test
    void theSignChoosesTheColourAndTheSizeItsStrength() {
        assertThat(palette.weight(-1, 1)).isEqualTo(0xFFFF0000);
        assertThat(palette.weight(1, 1)).isEqualTo(0xFF0000FF);
        assertThat(red(palette.weight(0.2, 1))).isGreaterThan(red(palette.weight(0.6, 1)));
    }

    @Test
    void whatIsBeyondTheReachLooksLikeTheReach() {
        assertThat(palette.weight(7, 1)).isEqualTo(palette.weight(1, 1));
        assertThat(palette.weight(-7, 1)).isEqualTo(palette.weight(-1, 1));
    }

    @Test
    void theSmallestKeptWeightDiffersFromAPrunedOne() {
        assertThat(palette.weight(1e-6, 1)).isNotEqualTo(palette.empty());
        assertThat(palette.weight(-1e-6, 1)).isNotEqualTo(palette.empty());
    }

    @Test
    void densityRunsFromEmptyToKept() {
        assertThat(palette.density(0)).isEqualTo(palette.empty());
        assertThat(palette.density(1)).isEqualTo(palette.kept());
    }

    private static int red(int color) {
        return color >> 16 & 0xFF;
    }
}

package dev.secateur.ui.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.ui.control.ThemeColors;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaletteTest {
    /** What 8 bits a channel may take from a lightness of 0 to 100. */
    private static final double ROUNDING = 0.2;

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

    /**
     * By the matrices of Machado, Oliveira and Fernandes, "A Physiologically-based Model for
     * Simulation of Color Vision Deficiency" (2009), for full severity, on linear light; distances
     * are those of CIE 1976, of which about 2.3 can just be seen.
     */
    @ParameterizedTest
    @CsvSource({
        "light, 1 0 0 0 1 0 0 0 1",
        "dark, 1 0 0 0 1 0 0 0 1",
        "light, 0.152286 1.052583 -0.204868 0.114503 0.786281 0.099216 -0.003882 -0.048116 1.051998",
        "dark, 0.152286 1.052583 -0.204868 0.114503 0.786281 0.099216 -0.003882 -0.048116 1.051998",
        "light, 0.367322 0.860646 -0.227968 0.280085 0.672501 0.047413 -0.011820 0.042940 0.968881",
        "dark, 0.367322 0.860646 -0.227968 0.280085 0.672501 0.047413 -0.011820 0.042940 0.968881"
    })
    void whoeverSeesFewerColoursTellsSignSizeAndWhatIsPruned(String theme, String vision) {
        Palette shown =
                new Palette(
                        ThemeColors.color(theme, "-sec-negative"),
                        ThemeColors.color(theme, "-sec-inset"),
                        ThemeColors.color(theme, "-sec-positive"),
                        ThemeColors.color(theme, "-sec-kept"),
                        ThemeColors.color(theme, "-sec-pruned-soft"));
        SeenColor eye = SeenColor.through(vision);
        double[] empty = eye.lab(shown.empty());
        double direction = Math.signum(eye.lab(shown.weight(1, 1))[0] - empty[0]);
        for (int i = 1; i <= 255; i++) {
            double[] positive = eye.lab(shown.weight(i / 255.0, 1));
            double[] negative = eye.lab(shown.weight(-i / 255.0, 1));
            assertThat(SeenColor.distance(positive, negative)).isGreaterThan(15);
            assertThat(SeenColor.distance(positive, empty)).isGreaterThan(10);
            assertThat(SeenColor.distance(negative, empty)).isGreaterThan(10);
            if (i > 1) {
                double[] before = eye.lab(shown.weight((i - 1) / 255.0, 1));
                double[] mirrored = eye.lab(shown.weight(-(i - 1) / 255.0, 1));
                assertThat((positive[0] - before[0]) * direction).isGreaterThan(-ROUNDING);
                assertThat((negative[0] - mirrored[0]) * direction).isGreaterThan(-ROUNDING);
            }
            double[] dense = eye.lab(shown.density(i / 255.0));
            double[] thinner = eye.lab(shown.density((i - 1) / 255.0));
            assertThat((dense[0] - thinner[0]) * direction).isGreaterThan(-ROUNDING);
        }
        assertThat(SeenColor.distance(eye.lab(shown.kept()), eye.lab(shown.pruned())))
                .isGreaterThan(40);
    }

    private static int red(int color) {
        return color >> 16 & 0xFF;
    }
}

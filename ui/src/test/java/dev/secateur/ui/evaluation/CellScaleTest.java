package dev.secateur.ui.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.ui.control.ThemeColors;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellScaleTest {
    @ParameterizedTest
    @CsvSource({"light, -sec-kept", "light, -sec-trouble", "dark, -sec-kept", "dark, -sec-trouble"})
    void textIsReadableOnEveryTint(String theme, String tint) {
        Color text = ThemeColors.color(theme, "-sec-text");
        CellScale scale =
                new CellScale(
                        ThemeColors.color(theme, "-sec-panel"),
                        ThemeColors.color(theme, tint),
                        text);
        for (double strength = 0; strength <= 1; strength += 0.01) {
            assertThat(CellScale.contrast(scale.at(strength), text))
                    .isGreaterThanOrEqualTo(CellScale.READABLE - 1e-6);
        }
        Color panel = ThemeColors.color(theme, "-sec-panel");
        assertThat(CellScale.contrast(scale.at(1), panel)).isGreaterThan(1.7);
    }

    @Test
    void contrastIsThatOfTheStandard() {
        assertThat(CellScale.contrast(Color.BLACK, Color.WHITE)).isEqualTo(21);
        assertThat(CellScale.contrast(Color.web("#777777"), Color.WHITE)).isBetween(4.4, 4.5);
    }
}

package dev.secateur.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.ui.Fx;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class ThemeTest {
    @Test
    void aThemeReplacesTheOtherAndLeavesWhatIsNotOurs() {
        List<String> sheets =
                Fx.call(
                        () -> {
                            Scene scene = new Scene(new Region());
                            Theme.LIGHT.apply(scene);
                            scene.getStylesheets().add("data:text/css,.x{}");
                            Theme.DARK.apply(scene);
                            return List.copyOf(scene.getStylesheets());
                        });
        assertThat(sheets)
                .containsAll(Theme.DARK.stylesheets())
                .contains("data:text/css,.x{}")
                .hasSize(Theme.DARK.stylesheets().size() + 1);
    }

    @Test
    void theOtherOfTheOtherIsTheTheme() {
        for (Theme theme : Theme.values()) {
            assertThat(theme.other()).isNotEqualTo(theme);
            assertThat(theme.other().other()).isEqualTo(theme);
        }
    }
}

package dev.secateur.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class TypefaceTest {
    private final Typeface mono = new Typeface(Optional.of("Monospaced"));
    private Label plain;
    private Label chinese;

    @Start
    void start(Stage stage) {
        plain = new Label("weights");
        chinese = new Label("中");
        chinese.getStyleClass().add(Typeface.CHINESE);
    }

    private Scene scene() {
        return new Scene(new StackPane(plain, chinese));
    }

    private static void style(Scene scene) {
        scene.getRoot().applyCss();
    }

    @Test
    void takesTheFirstUsualFamilyThatIsInstalled() {
        assertThat(Typeface.among(name -> name.contains("Noto")).family())
                .contains("Noto Sans CJK SC");
        assertThat(Typeface.among(name -> false).family()).isEmpty();
    }

    @Test
    void chineseTextsHaveItsFaceInEveryLanguageAndAllTextsInChinese(FxRobot robot) {
        robot.interact(
                () -> {
                    Scene scene = scene();
                    mono.apply(scene, Locale.ENGLISH);
                    style(scene);
                    assertThat(chinese.getFont().getFamily()).isEqualTo("Monospaced");
                    assertThat(plain.getFont().getFamily()).isNotEqualTo("Monospaced");
                    mono.apply(scene, Locale.CHINESE);
                    style(scene);
                    assertThat(plain.getFont().getFamily()).isEqualTo("Monospaced");
                });
    }

    @Test
    void aSceneThatLooksSoAlreadyIsNotStyledAnew() {
        Scene scene = scene();
        Theme.DARK.apply(scene);
        mono.apply(scene, Locale.ENGLISH);
        AtomicInteger changes = new AtomicInteger();
        scene.getStylesheets()
                .addListener((ListChangeListener<String>) change -> changes.incrementAndGet());

        Theme.DARK.apply(scene);
        mono.apply(scene, Locale.ENGLISH);

        assertThat(changes).hasValue(0);
    }

    @Test
    void anotherLanguageAndAnotherThemeLeaveNoOldSheetBehind(FxRobot robot) {
        robot.interact(
                () -> {
                    Scene scene = scene();
                    mono.apply(scene, Locale.CHINESE);
                    mono.apply(scene, Locale.ENGLISH);
                    Theme.DARK.apply(scene);
                    assertThat(scene.getStylesheets()).hasSize(Theme.DARK.stylesheets().size() + 1);
                });
    }
}

package dev.secateur.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.ThemedStage;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class VerdictViewTest {
    private static final String DETAIL = "Accuracy is 99.8 % on training data. ".repeat(6);

    private final Localization texts = new Localization(Locale.ENGLISH);
    private VerdictView view;

    @Start
    void start(Stage stage) {
        view = new VerdictView(texts);
        ThemedStage.show(stage, new VBox(view), 460, 500);
    }

    @AfterEach
    void hide() {
        show("neutral", "", "");
    }

    @Test
    void theRuleIsThereWhenAskedForAndGoesWithTheVerdict(FxRobot robot) {
        show("overfits", "It overfits.", DETAIL);
        assertThat(robot.lookup(".verdict-rule").tryQuery()).isEmpty();
        askForTheRule(robot);
        assertThat(label(robot, ".verdict-rule").getText()).contains("Wilson", "Prechelt");
        assertThat(label(robot, ".verdict-detail").getText()).isEqualTo(DETAIL);
        show("neutral", "Running", "");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#verdict-ask-rule").query().isVisible()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void nothingIsCutOff(String language, FxRobot robot) {
        robot.interact(() -> texts.choose(Locale.forLanguageTag(language)));
        show("overfits", "It overfits from epoch 15 on.", DETAIL);
        askForTheRule(robot);
        for (String style : List.of(".verdict-title", ".verdict-detail", ".verdict-rule")) {
            Label label = label(robot, style);
            assertThat(label.getHeight())
                    .isGreaterThanOrEqualTo(label.prefHeight(label.getWidth()));
            assertThat(shown(label)).isEqualTo(label.getText());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everyVerdictHasAColourThatItsTextStandsOutOn(String theme, FxRobot robot) {
        robot.interact(() -> ThemedStage.theme(view.getScene(), theme));
        Set<Color> colours = new HashSet<>();
        for (String tone : List.of("overfits", "fits", "underfits", "cannot-tell")) {
            show(tone, "A verdict", DETAIL);
            Color paper = (Color) view.getBackground().getFills().get(0).getFill();
            Color ink = (Color) label(robot, ".verdict-detail").getTextFill();
            assertThat(contrast(ink, paper)).as(tone).isGreaterThan(7);
            colours.add(paper);
        }
        assertThat(colours).hasSize(4);
    }

    /** The contrast ratio of WCAG 2. */
    private static double contrast(Color one, Color other) {
        double bright = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (bright + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed())
                + 0.7152 * linear(color.getGreen())
                + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private void show(String tone, String title, String detail) {
        WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> {
                    view.verdictProperty().set(new VerdictText(tone, title, detail));
                    view.applyCss();
                    view.getScene().getRoot().layout();
                });
    }

    private void askForTheRule(FxRobot robot) {
        robot.interact(
                () -> {
                    robot.lookup("#verdict-ask-rule")
                            .queryAs(javafx.scene.control.Hyperlink.class)
                            .fire();
                    view.applyCss();
                    view.getScene().getRoot().layout();
                });
    }

    private static Label label(FxRobot robot, String style) {
        return robot.lookup(style).queryAs(Label.class);
    }

    private static String shown(Labeled label) {
        return label.lookupAll(".text").stream()
                .map(javafx.scene.text.Text.class::cast)
                .map(javafx.scene.text.Text::getText)
                .findFirst()
                .orElse("");
    }
}

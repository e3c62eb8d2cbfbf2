package dev.secateur.ui.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.ThemedStage;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class EvaluationPaneTest {
    private static final ConfusionData BEFORE =
            new ConfusionData(List.of("cat", "dog"), new long[][] {{9, 1}, {4, 6}});
    private static final ConfusionData AFTER =
            new ConfusionData(List.of("cat", "dog"), new long[][] {{7, 3}, {2, 8}});
    private static final EvaluationFigures FIGURES =
            new EvaluationFigures(0.75, 0.7, 0.75, 0.72, 0.5);
    private static final ClassRow CAT =
            new ClassRow("cat", 10, new ClassScore(0.7, 0.9, 0.8), new ClassScore(0.75, 0.7, 0.8));

    private EvaluationPane pane;

    @Start
    void start(Stage stage) {
        pane = new EvaluationPane(new Localization(Locale.ENGLISH));
        pane.emptyActionProperty().set(new Button("Evaluate"));
        ThemedStage.show(stage, pane, 1200, 600);
    }

    @Test
    void withoutAnEvaluationThereIsAHintWithAButton(FxRobot robot) {
        assertThat(robot.lookup("Evaluate").queryButton().isVisible()).isTrue();
        assertThat(pane.lookup(".evaluation-content").isVisible()).isFalse();
    }

    @Test
    void theDifferenceReadsBeforeAndAfter(FxRobot robot) {
        robot.interact(() -> pane.dataProperty().set(data(BEFORE)));
        robot.clickOn("Difference");
        ConfusionMatrixView matrix = (ConfusionMatrixView) pane.lookup(".confusion-matrix");
        robot.interact(matrix::requestFocus);
        robot.type(KeyCode.RIGHT);
        assertThat(matrix.reading()).contains("cat", "dog", "1 before", "3 after", "+20.0");
        robot.clickOn("Before");
        assertThat(matrix.reading()).contains("1 of 10", "10.0");
        robot.clickOn("Before");
        assertThat(matrix.dataProperty().get()).isSameAs(BEFORE);
    }

    @Test
    void aFallIsMarkedWithAnArrowAndASign(FxRobot robot) {
        robot.interact(() -> pane.dataProperty().set(data(BEFORE)));
        assertThat(robot.lookup(".change").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("▼ \u221220.0\u202fpt", "▲ +5.0\u202fpt");
    }

    @Test
    void withoutAComparisonNothingIsToggled(FxRobot robot) {
        robot.interact(() -> pane.dataProperty().set(data(null)));
        assertThat(pane.lookup(".matrix-toggles").isVisible()).isFalse();
        ConfusionMatrixView matrix = (ConfusionMatrixView) pane.lookup(".confusion-matrix");
        assertThat(matrix.dataProperty().get()).isSameAs(AFTER);
    }

    private static EvaluationData data(ConfusionData before) {
        return new EvaluationData(
                before == null ? null : FIGURES, FIGURES, before, AFTER, List.of(CAT));
    }
}

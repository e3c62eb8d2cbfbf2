package dev.secateur.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.compression.Coding;
import dev.secateur.model.session.Origin;
import dev.secateur.model.session.Revision;
import dev.secateur.ui.control.Figures;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class CompressingJourneyTest extends Journey {
    @Start
    void start(Stage stage) {
        begin(stage);
    }

    @Test
    void weightsAreMadeToShareValuesAndTrained(FxRobot robot) {
        shown.open("mlp-64");
        Revision opened = revision();
        page(robot, "quantize");
        shown.await("measured", () -> spoken(robot, "#coding-chart").contains("256 shared values"));
        shown.await("idle", shown::isIdle);
        assertThat(spoken(robot, "#coding-chart"))
                .contains("2 shared values", "Uniform, 8 bits", "Uniform, 2 bits");
        type(robot, "#shared-values", "8");
        type(robot, "#quantize-epochs", "1");
        String before = hint(robot, "#quantize-hint");
        assertThat(before).startsWith("8 shared values: ").contains("%", "KB");
        robot.clickOn("#quantize");
        shown.await("quantised", () -> !revision().equals(opened) && shown.isIdle());
        Origin.Quantized made = (Origin.Quantized) revision().origin();
        assertThat(made.coding()).isEqualTo(new Coding.Sharing(8));
        assertThat(before)
                .contains(Figures.percent(made.scores().orElseThrow().compressed().accuracy()));
        assertThat(cost(robot, "#quantize-cost"))
                .anyMatch(text -> text.contains("coded") && text.contains("fine-tuned"))
                .anyMatch(text -> text.contains(Figures.size(made.bytesAfter())));
        assertThat(robot.lookup("#quantize").query().isDisabled()).isTrue();
        robot.clickOn("#undo");
        shown.await("undone", () -> revision().equals(opened) && shown.isIdle());
        assertThat(robot.lookup("#quantize").query().isDisabled()).isFalse();
    }

    @Test
    void aLayerIsFactoredByAShapeThatWasFound(FxRobot robot) {
        shown.open("mlp-64");
        Revision opened = revision();
        page(robot, "factor");
        shown.await(
                "measured",
                () -> spoken(robot, "#factor-chart").contains("terms: 1; ") && shown.isIdle());
        ComboBox<?> layers = robot.lookup("#factor-layer").queryComboBox();
        assertThat(layers.getItems()).hasSize(2);
        type(robot, "#factor-budget", "30");
        robot.clickOn("#search-shapes");
        ListView<?> found = robot.lookup("#factor-candidates").queryListView();
        shown.await("found", () -> !found.getItems().isEmpty());
        shown.await("searched", shown::isIdle);
        assertThat(found.getSelectionModel().getSelectedIndex()).isZero();
        type(robot, "#factor-epochs", "1");
        String hint = hint(robot, "#factor-hint");
        robot.clickOn("#factor");
        shown.await("factored", () -> !revision().equals(opened) && shown.isIdle());
        Origin.Factored made = (Origin.Factored) revision().origin();
        assertThat(made.layer()).isEqualTo("fc1");
        assertThat(hint).contains(Figures.percent(made.error()));
        assertThat(cost(robot, "#factor-cost"))
                .anyMatch(text -> text.contains("factored") && text.contains("fine-tuned"))
                .anyMatch(
                        text ->
                                text.startsWith(
                                        Figures.count(opened.summary().parameters())
                                                + " → "
                                                + Figures.count(
                                                        revision().summary().parameters())));
    }

    private void page(FxRobot robot, String id) {
        robot.interact(() -> shown.window().view().tabs().getSelectionModel().select(4));
        robot.clickOn("#page-" + id);
    }

    private static String spoken(FxRobot robot, String chart) {
        String text = robot.lookup(chart).query().getAccessibleText();
        return text == null ? "" : text;
    }

    private static String hint(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    private static List<String> cost(FxRobot robot, String id) {
        return robot
                .from(robot.lookup(id).<Node>query())
                .lookup((Node node) -> node instanceof Labeled)
                .queryAllAs(Labeled.class)
                .stream()
                .map(Labeled::getText)
                .toList();
    }
}

package dev.secateur.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.Scope;
import dev.secateur.ui.control.Figures;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** How far each layer can be pruned, and what is suggested from that. */
class SensitivityJourneyTest extends Journey {
    private static final Pattern KNOWN = Pattern.compile("(\\d+) of (\\d+) points");

    @Start
    void start(Stage stage) {
        begin(stage);
    }

    @Test
    void theCurvesFillInLiveStopWhenCancelledAndGoOnFromThere(FxRobot robot) {
        shown.open("lenet-5");
        robot.interact(() -> shown.window().view().show("sensitivity"));
        robot.clickOn("#measure-first");
        Labeled status = robot.lookup("#sensitivity-status").queryLabeled();
        Node chart = robot.lookup("#sensitivity-chart").query();
        shown.await("a few points", () -> isMeasuring(status) && drawn(chart) > 1);
        int few = TestWindow.onFx(() -> drawn(chart));
        shown.await("more points", () -> isMeasuring(status) && drawn(chart) > few);
        robot.clickOn("#measure-sensitivity");
        shown.await("cancelled", () -> shown.isIdle() && status.getText().contains("are known"));
        int kept = known(status);
        assertThat(kept).isGreaterThan(few);
        assertThat(drawn(chart)).isGreaterThan(few);
        assertThat(workbench().noticeProperty().get()).isNull();

        robot.clickOn("#measure-sensitivity");
        shown.await("going on", () -> isMeasuring(status));
        assertThat(known(status)).isGreaterThanOrEqualTo(kept);
        shown.await("more than before", () -> isMeasuring(status) && known(status) > kept);
        robot.clickOn("#measure-sensitivity");
        shown.await("cancelled again", () -> shown.isIdle() && !isMeasuring(status));
    }

    /** How many points the chart has of the layer that is looked at: it names the layer in each. */
    private static int drawn(Node chart) {
        String said = chart.getAccessibleText();
        String layer = said.isEmpty() ? " " : said.substring(0, said.indexOf(' '));
        return said.split(Pattern.quote(layer), -1).length - 1;
    }

    private static boolean isMeasuring(Labeled status) {
        return status.getText().startsWith("Measuring");
    }

    private static int known(Labeled status) {
        Matcher points = KNOWN.matcher(status.getText());
        return points.find() ? Integer.parseInt(points.group(1)) : 0;
    }

    @Test
    void whatIsProposedForABudgetBecomesTheDraftAndLosesNoMore(FxRobot robot) {
        shown.open("digits-cnn");
        double baseline = revision().judgement().orElseThrow().heldOut().accuracy();
        robot.interact(() -> shown.window().view().show("sensitivity"));
        robot.clickOn("#measure-first");
        shown.await("measured", () -> shown.isIdle() && shown.isSeen("#suggest-thresholds"));
        type(robot, "#sensitivity-budget", "4");
        robot.clickOn("#suggest-thresholds");
        shown.await("proposed", () -> shown.isIdle() && shown.isSeen("#accept-proposal"));
        Map<String, String> proposed = new TreeMap<>();
        for (Node field : robot.lookup("#proposal .text-field").queryAll()) {
            proposed.put(
                    field.getId().substring("proposed-".length()), ((TextField) field).getText());
        }
        assertThat(proposed).isNotEmpty();
        String summary = robot.lookup("#proposal-summary").queryLabeled().getText();
        robot.clickOn("#accept-proposal");
        shown.await("accepted", () -> spec().scope() == Scope.PER_LAYER);
        proposed.forEach((layer, text) -> assertThat(text).isEqualTo(drafted(layer)));
        shown.await("accuracy of the draft", () -> !accuracy().stale());
        double left = accuracy().accuracy().orElseThrow();
        assertThat(100 * (baseline - left)).isBetween(1.0, 4.0);
        assertThat(summary).contains("All together, measured: " + Figures.percent(left));
        robot.clickOn("#undo");
        shown.await("undone", () -> spec().scope() != Scope.PER_LAYER);
    }

    private String drafted(String layer) {
        return Figures.percent(((Amount.Sparsity) spec().layerAmounts().get(layer)).share());
    }
}

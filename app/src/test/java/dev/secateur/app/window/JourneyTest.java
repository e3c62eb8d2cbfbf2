package dev.secateur.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.Criterion;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.pruning.PruningPreview;
import dev.secateur.model.pruning.Scope;
import dev.secateur.model.session.Revision;
import dev.secateur.model.study.NetworkForm;
import dev.secateur.model.study.NetworkSpeeds;
import dev.secateur.model.training.Curves;
import dev.secateur.model.training.TrainingOptions;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.NumberField;
import dev.secateur.ui.control.Theme;
import dev.secateur.ui.histogram.HistogramChart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What a person does with the window, from opening to saving. */
class JourneyTest extends Journey {
    @Start
    void start(Stage stage) {
        begin(stage);
    }

    @Test
    void draggingTheThresholdShowsTheSparsityThatACountOfTheWeightsGives(FxRobot robot) {
        shown.open("mlp-64");
        HistogramChart chart = robot.lookup(".histogram-chart").queryAs(HistogramChart.class);
        Point2D from = robot.point(chart).query();
        robot.moveTo(from.add(30, 0)).press(MouseButton.PRIMARY);
        robot.moveTo(from.add(60, 0)).moveTo(from.add(75, 0)).release(MouseButton.PRIMARY);
        Amount amount = plan().spec().amount();
        assertThat(amount).isInstanceOf(Amount.Threshold.class);
        double t = ((Amount.Threshold) amount).value();
        assertThat(t).isPositive();
        long below = countBelow(revision(), t);
        long all = revision().summary().weights();
        shown.await("preview", () -> workbench().draft().previewProperty().get().pruned() == below);
        assertThat(tile(robot, 0)).isEqualTo(Figures.percent((double) below / all));
    }

    @Test
    void pruningAndFineTuningGrowsCurvesAndUndoGoesBack(FxRobot robot) {
        shown.open("mlp-64");
        Revision opened = revision();
        int points = opened.curves().points().size();
        TestWindow.onFx(
                () -> {
                    shown.window().pruning().dragShare(0.8);
                    shown.window().pruning().commit();
                    shown.window().pruning().fineTune(o -> o.withEpochs(30).withBatchSize(64));
                    shown.window().view().tabs().getSelectionModel().select(1);
                    return true;
                });
        robot.clickOn("#prune");
        shown.await(
                "growing curves",
                () -> {
                    var run = workbench().runs().recorderProperty().get();
                    return run != null && run.curves().points().size() > points + 2;
                });
        shown.await("the end", () -> shown.isIdle() && !revision().equals(opened));
        Curves curves = revision().curves();
        assertThat(curves.marks()).hasSize(1);
        assertThat(curves.marks().get(0).sparsity()).isEqualTo(revision().size().sparsity());
        assertThat(revision().size().zeros())
                .isEqualTo((long) (0.8 * revision().summary().weights()));
        assertThat(curves.points()).hasSizeGreaterThan(points + 12);
        robot.clickOn("#undo");
        shown.await("undo", () -> revision().equals(opened));
        robot.clickOn("#redo");
        shown.await("redo", () -> !revision().equals(opened));
    }

    @Test
    void aRunThatIsCancelledLeavesTheNetworkAsItWas(FxRobot robot) {
        shown.open("lenet-300-100");
        Revision opened = revision();
        TestWindow.onFx(
                () -> {
                    shown.window().pruning().fineTune(o -> o.withEpochs(500).withBatchSize(64));
                    return true;
                });
        robot.clickOn("#prune");
        int points = opened.curves().points().size();
        shown.await(
                "training",
                () -> {
                    var run = workbench().runs().recorderProperty().get();
                    return run != null && run.curves().points().size() > points + 3;
                });
        robot.clickOn("#prune");
        shown.await("the end of it", () -> shown.isIdle() && !workbench().pruningProperty().get());
        assertThat(revision()).isEqualTo(opened);
        assertThat(workbench().noticeProperty().get().messageKey()).isEqualTo("notice.cancelled");
    }

    @Test
    void languageAndThemeSwitchAtOnceAndAreRemembered(FxRobot robot) throws IOException {
        shown.open("mlp-64");
        robot.clickOn("#language");
        assertThat(robot.lookup("#prune").queryAs(Labeled.class).getText())
                .isEqualTo(shown.texts().text("pruning.prune-and-fine-tune"))
                .contains("剪枝");
        robot.clickOn("#theme");
        assertThat(shown.scene().getStylesheets()).containsAll(Theme.DARK.stylesheets());
        assertThat(Files.readString(folder.resolve("settings.json")))
                .contains("\"DARK\"")
                .contains("\"zh\"");
    }

    @Test
    void aBrokenFileIsToldInTheBannerAndWhatIsOpenStays(FxRobot robot) throws IOException {
        shown.open("mlp-64");
        Revision opened = revision();
        Path broken = Files.writeString(folder.resolve("broken.zip"), "PK, but no zip");
        shown.answer(broken);
        robot.push(KeyCode.SHORTCUT, KeyCode.O);
        shown.await("the banner", () -> workbench().noticeProperty().get() != null);
        Node banner = robot.lookup("#banner").query();
        assertThat(banner.isVisible()).isTrue();
        assertThat(robot.from(banner).lookup(".banner-text").queryAs(Labeled.class).getText())
                .contains("broken.zip");
        assertThat(revision()).isEqualTo(opened);
    }

    @Test
    void whatIsSavedOpensAgainAsSparse(FxRobot robot) {
        shown.open("mlp-64");
        TestWindow.onFx(
                () -> {
                    shown.window().pruning().fineTune(o -> o.withEpochs(0).withBatchSize(64));
                    return true;
                });
        Revision opened = revision();
        robot.clickOn("#prune");
        shown.await("pruned", () -> shown.isIdle() && !revision().equals(opened));
        Revision pruned = revision();
        Path target = folder.resolve("saved.zip");
        shown.answer(target);
        robot.clickOn("#save");
        shown.await("saved", () -> shown.isIdle() && workbench().saving().savedProperty().get());
        shown.open(target.toString());
        assertThat(revision().mask()).isEqualTo(pruned.mask());
        assertThat(revision().judgement().orElseThrow().heldOut().accuracy())
                .isEqualTo(pruned.judgement().orElseThrow().heldOut().accuracy());
        assertThat(workbench().dataProperty().get()).isNotNull();
    }

    @Test
    @SuppressWarnings("unchecked")
    void everyCriterionThatThePanelOffersPrunesAndIsExplained(FxRobot robot) {
        shown.open("digits-cnn");
        Revision opened = revision();
        ComboBox<Criterion> choice = robot.lookup("#criterion").queryAs(ComboBox.class);
        assertThat(choice.getItems()).containsExactlyInAnyOrder(Criterion.values());
        TestWindow.onFx(
                () -> {
                    shown.window().pruning().chooseScope(Scope.LAYER);
                    shown.window()
                            .pruning()
                            .fineTune(o -> new TrainingOptions(0, 64, o.optimizer()));
                    shown.window().pruning().setScoredOn(40);
                    shown.window().pruning().dragShare(0.25);
                    return true;
                });
        for (Criterion criterion : Criterion.values()) {
            TestWindow.onFx(
                    () -> {
                        choice.setValue(criterion);
                        return true;
                    });
            shown.await(criterion.key(), () -> shown.isIdle() && isPreviewed(criterion));
            assertThat(robot.lookup("#criterion-help").queryAs(Labeled.class).getText())
                    .isEqualTo(shown.texts().text("criterion." + criterion.key() + ".help"));
            assertThat(robot.lookup("#threshold").query().getParent().isVisible())
                    .isEqualTo(criterion.hasWeightThreshold());
            assertThat(robot.lookup("#scored-on").query().getParent().isVisible())
                    .isEqualTo(criterion.needsSample());
            Mask promised =
                    TestWindow.onFx(() -> workbench().draft().previewProperty().get().toMask());
            robot.clickOn("#prune");
            shown.await("pruned", () -> shown.isIdle() && !revision().equals(opened));
            assertThat(revision().mask()).as(criterion.key()).isEqualTo(promised);
            robot.clickOn("#undo");
            shown.await("undo", () -> revision().equals(opened));
        }
    }

    @Test
    void theInputsAreRankedTheBestAreKeptAndUndoBringsTheOthersBack(FxRobot robot) {
        shown.open("mlp-64");
        Revision opened = revision();
        TestWindow.onFx(
                () -> {
                    shown.window().pruning().fineTune(o -> o.withEpochs(1).withBatchSize(64));
                    shown.window().view().tabs().getSelectionModel().select(3);
                    return true;
                });
        robot.clickOn("#rank-inputs");
        shown.await("a ranking", () -> shown.isSeen("#pixel-map") && shown.isIdle());
        NumberField keep = robot.lookup("#keep-inputs").queryAs(NumberField.class);
        robot.interact(
                () -> {
                    keep.setText("100");
                    keep.getOnAction().handle(null);
                });
        assertThat(robot.lookup("#keep-best").queryAs(Labeled.class).getText())
                .isEqualTo(shown.texts().text("inputs.keep.do", "100"));
        robot.clickOn("#keep-best");
        shown.await("a narrower network", () -> shown.isIdle() && !revision().equals(opened));
        assertThat(revision().network().inputShape().orElseThrow().size()).isEqualTo(100);
        assertThat(revision().judgement().orElseThrow().heldOut().accuracy()).isGreaterThan(0.5);
        assertThat(robot.lookup("#inputs-hint").queryAs(Labeled.class).getText())
                .isEqualTo(shown.texts().text("inputs.empty.narrowed", "100", "784"));
        robot.clickOn("#undo");
        shown.await("undo", () -> revision().equals(opened) && shown.isIdle());
        assertThat(robot.lookup("#pixel-map").query().isVisible()).isTrue();
    }

    @Test
    void aNetworkThatDoesNotBeginDenseSaysSoInTheInputsTab(FxRobot robot) {
        shown.open("digits-cnn");
        robot.interact(() -> shown.window().view().tabs().getSelectionModel().select(3));
        Labeled hint = robot.lookup("#inputs-hint").queryAs(Labeled.class);
        assertThat(hint.isVisible()).isTrue();
        assertThat(hint.getText()).isEqualTo(shown.texts().text("inputs.empty.not-dense"));
    }

    @Test
    void aNetworkWithoutHalfOfItsUnitsIsMeasuredBesideTheOriginalAndTheCompactedOne(FxRobot robot) {
        shown.open("digits-cnn");
        Revision opened = revision();
        TestWindow.onFx(
                () -> {
                    shown.window().pruning().chooseCriterion(Criterion.UNIT_L1);
                    shown.window().pruning().chooseScope(Scope.LAYER);
                    shown.window().pruning().dragShare(0.5);
                    shown.window().pruning().fineTune(o -> o.withEpochs(1));
                    return true;
                });
        robot.clickOn("#prune");
        shown.await("pruned", () -> shown.isIdle() && !revision().equals(opened));
        assertThat(tile(robot, "measure it in Make it smaller")).isTrue();
        robot.interact(() -> shown.window().view().tabs().getSelectionModel().select(4));
        robot.clickOn("#page-sizes");
        shown.await("sizes", () -> sizes(robot).contains("Compacted"));
        assertThat(sizes(robot))
                .contains("7,706", "3,890", "230,720", "134,944", "2.0\u202f× less");
        assertThat(sizes(robot)).doesNotContain("faster");
        robot.clickOn("#measure-speed");
        shown.await(
                "speeds",
                () ->
                        shown.isIdle()
                                && shown.window().comparisons().speedsProperty().get() != null);
        NetworkSpeeds speeds = shown.window().comparisons().speedsProperty().get().value();
        double smaller = speeds.speedup(NetworkForm.COMPACTED, 1).orElseThrow();
        assertThat(tile(robot, Figures.times(smaller) + " made smaller (batch 1)")).isTrue();
        assertThat(sizes(robot)).anyMatch(text -> text.endsWith(" ms"));
        robot.clickOn("#undo");
        shown.await("undo", () -> revision().equals(opened) && shown.isIdle());
        shown.await("sizes of the opened one", () -> sizes(robot).contains("As opened"));
        assertThat(sizes(robot)).doesNotContain("3,890");
    }

    @Test
    void unitsThatWerePrunedAreTakenOutWithTheProofThatTheAnswersStay(FxRobot robot) {
        shown.open("digits-cnn");
        Revision opened = revision();
        robot.interact(() -> shown.window().view().tabs().getSelectionModel().select(4));
        shown.await("a reason", () -> shown.isSeen("#prune-units"));
        assertThat(robot.lookup("#compact").query().isDisabled()).isTrue();
        robot.clickOn("#prune-units");
        assertThat(plan().spec().criterion()).isEqualTo(Criterion.UNIT_L1);
        robot.interact(() -> shown.window().pruning().fineTune(o -> o.withEpochs(0)));
        shown.await("half of the units", () -> shown.isIdle() && isPreviewed(Criterion.UNIT_L1));
        robot.clickOn("#prune");
        shown.await("pruned", () -> shown.isIdle() && !revision().equals(opened));
        Revision pruned = revision();
        shown.await("bars", () -> texts(robot, "#unit-rows").contains("32 → 16"));
        assertThat(texts(robot, "#compaction-totals"))
                .contains("7,706 → 3,890", "2.0\u202f× fewer");
        robot.interact(() -> shown.window().view().tabs().getSelectionModel().select(0));
        robot.clickOn("#make-smaller");
        robot.clickOn("#compact");
        shown.await("a smaller network", () -> shown.isIdle() && !revision().equals(pruned));
        Revision smaller = revision();
        assertThat(smaller.summary().parameters()).isEqualTo(3_890);
        assertThat(proof(robot)).contains("held-out examples");
        assertThat(tile(robot, Figures.times(7706.0 / smaller.size().parametersLeft()) + " fewer"))
                .isTrue();
        robot.clickOn("#undo");
        shown.await("undo", () -> revision().equals(pruned) && shown.isIdle());
        assertThat(robot.lookup("#compaction-proof").query().getParent().isVisible()).isFalse();
        robot.clickOn("#redo");
        shown.await("redo", () -> revision().equals(smaller) && shown.isIdle());
        assertThat(proof(robot)).contains("held-out examples");
        Path target = folder.resolve("smaller.zip");
        shown.answer(target);
        robot.clickOn("#save");
        shown.await("saved", () -> shown.isIdle() && workbench().saving().savedProperty().get());
        shown.open(target.toString());
        assertThat(revision().summary().parameters()).isEqualTo(3_890);
        assertThat(revision().judgement().orElseThrow().heldOut().accuracy())
                .isEqualTo(smaller.judgement().orElseThrow().heldOut().accuracy())
                .isEqualTo(pruned.judgement().orElseThrow().heldOut().accuracy());
    }

    private static String proof(FxRobot robot) {
        Labeled proof = robot.lookup("#compaction-proof").queryAs(Labeled.class);
        assertThat(proof.getParent().isVisible()).isTrue();
        return proof.getText();
    }

    private static List<String> texts(FxRobot robot, String within) {
        Node node = robot.lookup(within).query();
        return robot.from(node).lookup(".label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
    }

    private static List<String> sizes(FxRobot robot) {
        return texts(robot, "#sizes-table");
    }

    private static boolean tile(FxRobot robot, String comparison) {
        return robot.lookup(".tile-comparison").queryAllAs(Text.class).stream()
                .anyMatch(text -> text.getText().equals(comparison));
    }

    private boolean isPreviewed(Criterion criterion) {
        PruningPreview preview = workbench().draft().previewProperty().get();
        return preview != null && preview.spec().criterion() == criterion;
    }

    private dev.secateur.model.pruning.PruningPlan plan() {
        return workbench().draft().planProperty().get();
    }

    private static String tile(FxRobot robot, int index) {
        return robot.lookup(".tile-figure").nth(index).queryText().getText();
    }

    private static long countBelow(Revision revision, double t) {
        return revision.network().weights().stream()
                .mapToLong(
                        layer ->
                                IntStream.range(0, layer.size())
                                        .filter(i -> Math.abs(layer.value(i)) < t)
                                        .count())
                .sum();
    }
}

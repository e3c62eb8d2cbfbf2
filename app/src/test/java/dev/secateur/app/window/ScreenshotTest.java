package dev.secateur.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.engine.Engine;
import dev.secateur.model.pruning.Criterion;
import dev.secateur.model.pruning.Scope;
import dev.secateur.model.session.Revision;
import dev.secateur.ui.control.Theme;
import dev.secateur.ui.fx.Snapshots;
import dev.secateur.ui.history.HistoryViewModel;
import dev.secateur.ui.pruning.PruningViewModel;
import dev.secateur.ui.workbench.Measured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of the window for people to look at, in {@code target/screenshots/}. */
@ExtendWith(ApplicationExtension.class)
class ScreenshotTest {
    private static final Path PICTURES = Path.of("../target/screenshots");
    private static final List<int[]> SIZES =
            List.of(new int[] {1440, 900}, new int[] {1100, 700}, new int[] {2560, 1400});
    private static final List<String> TABS =
            List.of(
                    "weights",
                    "training",
                    "evaluation",
                    "inputs",
                    "smaller",
                    "sensitivity",
                    "revisions");

    @TempDir private Path folder;
    private TestWindow shown;
    private Stage stage;

    @Start
    void start(Stage given) {
        stage = given;
        shown =
                new TestWindow(
                        stage,
                        EngineParts.start(Engine.defaultThreads()),
                        folder,
                        StartedStore.NONE,
                        1440,
                        900);
    }

    @Test
    void everyTabIsPicturedInEachThemeLanguageAndSize() throws IOException {
        shown.open("lenet-300-100");
        prune();
        Files.createDirectories(PICTURES);
        for (int[] size : SIZES) {
            resize(size[0], size[1]);
            for (Theme theme : Theme.values()) {
                for (String language : List.of("en", "zh")) {
                    pictures(theme, language, size[0] + "x" + size[1]);
                }
            }
        }
        try (Stream<Path> files = Files.list(PICTURES)) {
            assertThat(files.filter(f -> f.toString().endsWith(".png")))
                    .hasSizeGreaterThanOrEqualTo(TABS.size() * SIZES.size() * 4);
        }
        shown.close();
    }

    @Test
    void theSizesOfANetworkWithoutHalfOfItsUnitsArePictured() throws IOException {
        shown.open("digits-cnn");
        pruneHalfOfTheUnits();
        Files.createDirectories(PICTURES);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> shown.window().showSmaller("sizes"));
        shown.await("sizes", () -> isFresh(shown.window().comparisons().costsProperty().get()));
        picture("smaller-untimed", Theme.LIGHT, "en", "1440x900");
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> shown.window().comparisons().measure());
        shown.await("speeds", () -> isFresh(shown.window().comparisons().speedsProperty().get()));
        inAllLooks("smaller-timed");
        shown.close();
    }

    @Test
    void whatCompactingWouldTakeOutAndItsProofArePictured() throws IOException {
        Files.createDirectories(PICTURES);
        shown.open("digits-cnn");
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> shown.window().showSmaller("compact"));
        shown.await("looked", () -> shown.isSeen("#prune-units"));
        inAllLooks("compact-dense");
        pruneHalfOfTheUnits();
        shown.await("previewed", () -> !shown.scene().lookup("#compact").isDisabled());
        inAllLooks("compact-preview");
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> ((Button) shown.scene().lookup("#compact")).fire());
        shown.await(
                "smaller",
                () ->
                        shown.isIdle()
                                && shown.window().workbench().revisionProperty().get().number()
                                        == 3);
        inAllLooks("compact-proof");
        shown.close();
    }

    @Test
    void theTreeOfRevisionsIsPictured() throws IOException {
        Files.createDirectories(PICTURES);
        shown.open("digits-cnn");
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> shown.window().view().show("revisions"));
        picture("revisions-first", Theme.LIGHT, "en", "1440x900");
        prune(0.8, 2);
        prune(0.9, 3);
        open(2);
        prune(0.95, 4);
        open(1);
        prune(0.6, 5);
        WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> {
                    HistoryViewModel history = shown.window().history();
                    history.choose(List.of(4));
                    history.beginRenaming();
                    history.endRenaming("smallest so far");
                    history.togglePin();
                });
        inAllLooks("revisions-tree");
        resize(2560, 1400);
        picture("revisions-tree", Theme.LIGHT, "en", "2560x1400");
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> shown.window().comparison().compare(List.of(1, 2, 4)));
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> shown.window().comparison().secondProperty().set(4));
        shown.await("compared", () -> shown.window().comparison().changesProperty().get() != null);
        inAllLooks("revisions-compared");
        resize(1440, 1400);
        picture("revisions-compared", Theme.LIGHT, "en", "1440x1400");
        resize(1440, 900);
        shown.close();
    }

    private void open(int revision) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> shown.window().history().open(revision));
        shown.await("opened", () -> isRevision(revision));
    }

    private void prune(double sparsity, int revision) {
        PruningViewModel pruning = shown.window().pruning();
        WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> {
                    pruning.dragShare(sparsity);
                    pruning.fineTune(o -> o.withEpochs(2).withBatchSize(32));
                });
        shown.await("ready", () -> pruning.readinessProperty().get().isReady());
        WaitForAsyncUtils.waitForAsyncFx(10_000, pruning::pruneOrCancel);
        shown.await("pruned", () -> isRevision(revision));
    }

    private void inAllLooks(String name) throws IOException {
        for (int[] size : SIZES.subList(0, 2)) {
            resize(size[0], size[1]);
            for (Theme theme : Theme.values()) {
                for (String language : List.of("en", "zh")) {
                    picture(name, theme, language, size[0] + "x" + size[1]);
                }
            }
        }
    }

    @Test
    void quantisingAndFactoringArePicturedBeforeAndAfterwards() throws IOException {
        shown.open("lenet-300-100");
        Files.createDirectories(PICTURES);
        resize(1440, 900);
        showPage("page-quantize");
        everyWay("quantize");
        fire("quantize");
        shown.await("quantised", () -> isRevision(2));
        picture("quantize-made", Theme.LIGHT, "en", "1440x900");
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> shown.window().workbench().undo());
        showPage("page-factor");
        shown.await("measured", shown::isIdle);
        fire("search-shapes");
        shown.await("searched", shown::isIdle);
        everyWay("factor");
        fire("factor");
        shown.await("factored", () -> isRevision(3));
        picture("factor-made", Theme.DARK, "zh", "1440x900");
    }

    @Test
    void howAccuracyFollowsTheLayersAndWhatIsSuggestedArePictured() throws IOException {
        Files.createDirectories(PICTURES);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> shown.window().view().show("sensitivity"));
        picture("sensitivity-empty", Theme.LIGHT, "en", "1440x900");
        shown.open("lenet-300-100");
        picture("sensitivity-unmeasured", Theme.DARK, "en", "1440x900");
        fire("measure-first");
        shown.await("measured", shown::isIdle);
        picture("sensitivity-measured", Theme.LIGHT, "en", "1440x900");
        fire("suggest-thresholds");
        shown.await("suggested", () -> shown.isSeen("#proposal"));
        inAllLooks("sensitivity-proposal");
        fire("accept-proposal");
        shown.await("accepted", shown::isIdle);
        resize(1440, 900);
        picture("sensitivity-accepted", Theme.LIGHT, "en", "1440x900");
        shown.open("digits-cnn");
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> shown.window().pruning().chooseCriterion(Criterion.UNIT_L1));
        fire("measure-first");
        shown.await("measured", shown::isIdle);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> shown.window().sensitivity().choose(2));
        picture("sensitivity-units", Theme.DARK, "en", "1440x900");
        shown.close();
    }

    private void everyWay(String name) throws IOException {
        WaitForAsyncUtils.waitForFxEvents();
        shown.await("measured", shown::isIdle);
        for (int[] size : SIZES.subList(0, 2)) {
            resize(size[0], size[1]);
            for (Theme theme : Theme.values()) {
                for (String language : List.of("en", "zh")) {
                    picture(name, theme, language, size[0] + "x" + size[1]);
                }
            }
        }
        resize(1440, 900);
    }

    private boolean isRevision(int number) {
        return shown.isIdle()
                && shown.window().workbench().revisionProperty().get().number() == number;
    }

    private void showPage(String button) {
        int tab = TABS.indexOf("smaller");
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> shown.window().view().tabs().getSelectionModel().select(tab));
        WaitForAsyncUtils.waitForFxEvents();
        fire(button);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void fire(String id) {
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> ((ButtonBase) shown.scene().lookup("#" + id)).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean isFresh(Measured<?> measured) {
        return measured != null && !measured.stale();
    }

    private void pruneHalfOfTheUnits() {
        WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> {
                    PruningViewModel pruning = shown.window().pruning();
                    pruning.chooseCriterion(Criterion.UNIT_L1);
                    pruning.chooseScope(Scope.LAYER);
                    pruning.dragShare(0.5);
                    pruning.fineTune(o -> o.withEpochs(5).withBatchSize(32));
                    pruning.pruneOrCancel();
                });
        shown.await(
                "pruned",
                () ->
                        shown.isIdle()
                                && shown.window().workbench().revisionProperty().get().number()
                                        == 2);
    }

    private void picture(String name, Theme theme, String language, String size)
            throws IOException {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> shown.choose(theme, language));
        WaitForAsyncUtils.waitForFxEvents(10);
        Image image = TestWindow.onFx(() -> Snapshots.of(shown.scene()));
        String file = name + "-" + theme.name().toLowerCase(java.util.Locale.ROOT);
        Snapshots.writePng(image, PICTURES.resolve(file + "-" + language + "-" + size + ".png"));
    }

    /** Prunes and fine-tunes once, then drafts more, so that every view has something to show. */
    private void prune() {
        Revision opened = shown.window().workbench().revisionProperty().get();
        WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> {
                    shown.window().pruning().dragShare(0.8);
                    shown.window().pruning().fineTune(o -> o.withEpochs(2).withBatchSize(64));
                    shown.window().pruning().pruneOrCancel();
                });
        shown.await(
                "pruned",
                () ->
                        shown.isIdle()
                                && !shown.window()
                                        .workbench()
                                        .revisionProperty()
                                        .get()
                                        .equals(opened));
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> shown.window().inputs().rank());
        shown.await("ranked", shown::isIdle);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> shown.window().pruning().dragShare(0.917));
        shown.await(
                "accuracy",
                () -> {
                    var figure = shown.window().workbench().liveAccuracy().figureProperty().get();
                    return !figure.stale() && figure.accuracy().isPresent();
                });
    }

    private void resize(double width, double height) {
        WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> {
                    stage.setWidth(width);
                    stage.setHeight(height);
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void pictures(Theme theme, String language, String size) throws IOException {
        for (int tab = 0; tab < TABS.size(); tab++) {
            int index = tab;
            WaitForAsyncUtils.waitForAsyncFx(
                    10_000, () -> shown.window().view().tabs().getSelectionModel().select(index));
            picture(TABS.get(tab), theme, language, size);
        }
    }
}

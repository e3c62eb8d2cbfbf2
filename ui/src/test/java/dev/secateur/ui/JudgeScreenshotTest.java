package dev.secateur.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.engine.Optimizer;
import dev.secateur.model.engine.Optimizer.Rule;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.Schedule;
import dev.secateur.model.training.TrainingOptions;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.ThemedStage;
import dev.secateur.ui.evaluation.EvaluationView;
import dev.secateur.ui.evaluation.EvaluationViewModel;
import dev.secateur.ui.fx.Snapshots;
import dev.secateur.ui.shell.JobBar;
import dev.secateur.ui.shell.JobBarViewModel;
import dev.secateur.ui.shell.TileStrip;
import dev.secateur.ui.shell.TilesViewModel;
import dev.secateur.ui.training.TrainingView;
import dev.secateur.ui.training.TrainingViewModel;
import dev.secateur.ui.workbench.Comparisons;
import dev.secateur.ui.workbench.TestBench;
import dev.secateur.ui.workbench.TinyNetworks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Draws the tabs that judge, in the middle of a run and after it, for a look at target. */
class JudgeScreenshotTest {
    private static final Path FOLDER = Path.of("target", "screenshots");
    private static final double WIDTH = 1440;

    @ParameterizedTest
    @CsvSource({"light, en", "dark, en", "light, zh"})
    void everyStateIsDrawn(String theme, String language) throws IOException {
        TestBench bench = new TestBench();
        bench.texts().choose(Locale.forLanguageTag(language));
        Room room = Fx.call(() -> new Room(bench, theme));
        room.shoot("empty");
        Fx.call(() -> opened(bench, TinyNetworks.UNKNOWN));
        room.shoot("no-data");
        Fx.call(() -> opened(bench, TinyNetworks.TRAINED));
        room.shoot("opened");
        Fx.call(() -> running(bench, room));
        room.shoot("pruned");
        assertThat(FOLDER.resolve("judge-training-running-" + theme + "-" + language + ".png"))
                .exists();
        assertThat(bench.faults()).isEmpty();
    }

    private static boolean opened(TestBench bench, String network) {
        bench.open(network);
        return true;
    }

    private static boolean running(TestBench bench, Room room) {
        TrainingOptions tuning = new TrainingOptions(4, 8, new Optimizer(Rule.ADAM, 5e-3, 0));
        bench.workbench()
                .draft()
                .revise(
                        plan ->
                                new PruningPlan(
                                        PruningSpec.global(0.8),
                                        new Schedule.Iterative(2),
                                        tuning));
        bench.settle();
        bench.workbench().prune();
        bench.workbench().dataChoice().choose(TinyNetworks.Data.NAME);
        bench.onProgress(
                progress -> {
                    room.pass();
                    bench.tick();
                    if (progress.fraction() > 0.75 && !room.shotRunning) {
                        room.shotRunning = true;
                        room.shootNow("running");
                    }
                });
        bench.settle();
        return true;
    }

    /** The two tabs between tiles and bar. */
    private static final class Room {
        private final Scene scene;
        private final StackPane place = new StackPane();
        private final Node training;
        private final Node evaluation;
        private final String suffix;
        private long now;
        private boolean shotRunning;

        Room(TestBench bench, String theme) {
            Localization texts = bench.texts();
            suffix = "-" + theme + "-" + texts.locale().getLanguage() + ".png";
            training =
                    new TrainingView(
                            new TrainingViewModel(
                                    bench.workbench(), bench, texts, (node, tree) -> ""),
                            texts,
                            () -> {});
            evaluation =
                    new EvaluationView(new EvaluationViewModel(bench.workbench()), texts, () -> {});
            BorderPane root = new BorderPane(place);
            TileStrip strip = new TileStrip(texts);
            new TilesViewModel(
                            bench.workbench(), new Comparisons(bench.workbench(), () -> 1), texts)
                    .showIn(strip);
            StackPane top = new StackPane(strip);
            top.setStyle("-fx-padding: 14 20 14 20");
            root.setTop(top);
            JobBar bar = new JobBar(texts);
            bar(bench, texts).showIn(bar);
            root.setBottom(bar);
            place.getStyleClass().add("panel");
            place.setStyle("-fx-padding: 16 20 16 20");
            BorderPane.setMargin(place, new Insets(0, 20, 14, 20));
            scene = new Scene(root, WIDTH, 900);
            ThemedStage.theme(scene, theme);
        }

        private JobBarViewModel bar(TestBench bench, Localization texts) {
            return new JobBarViewModel(
                    bench.workbench(), bench, texts, () -> now, bench.computing(() -> 412_000_000));
        }

        void pass() {
            now += 400_000_000;
        }

        void shoot(String name) {
            Fx.call(
                    () -> {
                        shootNow(name);
                        return true;
                    });
        }

        void shootNow(String name) {
            shoot("training-" + name, training);
            shoot("evaluation-" + name, evaluation);
        }

        private void shoot(String name, Node shown) {
            place.getChildren().setAll(shown);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            scene.getRoot().layout();
            WritableImage image = Snapshots.of(scene);
            try {
                Snapshots.writePng(image, FOLDER.resolve("judge-" + name + suffix));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

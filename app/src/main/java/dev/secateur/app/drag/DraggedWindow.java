package dev.secateur.app.drag;

import dev.secateur.app.window.EngineParts;
import dev.secateur.app.window.MainWindow;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.JobThread;
import dev.secateur.model.job.Outcome;
import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.MagnitudeIndex;
import dev.secateur.model.training.CurveRecorder;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.Typeface;
import dev.secateur.ui.fx.FrameTimes;
import dev.secateur.ui.fx.FxDispatcher;
import dev.secateur.ui.fx.FxFrameScheduler;
import dev.secateur.ui.fx.FxTicker;
import dev.secateur.ui.fx.StageDialogs;
import dev.secateur.ui.settings.Settings;
import dev.secateur.ui.settings.SettingsFile;
import dev.secateur.ui.settings.SettingsViewModel;
import dev.secateur.ui.workbench.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The real window, driven from another thread than JavaFX's. */
final class DraggedWindow implements AutoCloseable {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final long LOOK_MILLIS = 50;
    private static final double NANOS_PER_SECOND = 1e9;

    /** A threshold goes to and fro once in so many seconds. */
    private static final double PERIOD = 2;

    private final JobThread engine = new JobThread("engine");
    private final CancellationToken token;
    private final Stage stage;
    private final MainWindow window;

    /** Shows a window with nothing open; JavaFX must have been started. */
    DraggedWindow(CancellationToken token) {
        this.token = token;
        EngineParts parts = parts();
        this.stage = onFxThread(Stage::new);
        this.window = onFxThread(() -> shown(parts));
    }

    private EngineParts parts() {
        Outcome<EngineParts> outcome =
                engine.start(context -> EngineParts.start(Engine.defaultThreads()))
                        .outcome()
                        .join();
        if (outcome instanceof Outcome.Succeeded<EngineParts> made) {
            return made.value();
        }
        throw new IllegalStateException(outcome.toString());
    }

    private MainWindow shown(EngineParts parts) {
        Localization texts = new Localization(Locale.ENGLISH);
        MainWindow made =
                new MainWindow(
                        new MainWindow.Surroundings(
                                engine,
                                new FxDispatcher(),
                                new FxFrameScheduler(),
                                new FxTicker(),
                                new SettingsViewModel(
                                        Settings.first("en"),
                                        new SettingsFile(Path.of("unwritten")),
                                        write -> {}),
                                texts,
                                Typeface.installed(),
                                new StageDialogs(stage, texts::text),
                                parts.engine()::memoryInUse,
                                engine,
                                Optional.empty()),
                        parts);
        Scene scene = new Scene(made.view(), WIDTH, HEIGHT);
        made.showIn(scene);
        stage.setScene(scene);
        stage.show();
        return made;
    }

    /** Opens a network and looks at its largest layer. */
    void open(String network) {
        Workbench workbench = window.workbench();
        onFxThread(
                () -> {
                    workbench.open(network, () -> {});
                    return true;
                });
        await(() -> workbench.revisionProperty().get() != null && isIdle());
        onFxThread(
                () -> {
                    workbench.chosenLayerProperty().set(largest(indexes()));
                    return true;
                });
        await(this::isIdle);
    }

    /** Begins to fine-tune what the draft would leave, for longer than anyone looks on. */
    void fineTune(int epochs) {
        Workbench workbench = window.workbench();
        onFxThread(
                () -> {
                    workbench
                            .draft()
                            .revise(
                                    plan ->
                                            plan.withFineTuning(
                                                    plan.fineTuning().withEpochs(epochs)));
                    workbench.prune();
                    return true;
                });
        await(
                () -> {
                    CurveRecorder run = workbench.runs().recorderProperty().get();
                    return run != null && !run.curves().points().isEmpty();
                });
    }

    /** Ends the fine-tuning. */
    void stop() {
        onFxThread(
                () -> {
                    window.workbench().runs().cancel();
                    return true;
                });
        await(() -> !window.workbench().pruningProperty().get());
    }

    /** Drags the threshold to and fro. */
    FrameTimes drag(double seconds) {
        FrameTimes times = new FrameTimes();
        double reach = onFxThread(() -> reach(indexes()));
        AnimationTimer hand =
                new AnimationTimer() {
                    private long start;

                    @Override
                    public void handle(long now) {
                        start = start == 0 ? now : start;
                        times.pulse(now);
                        double elapsed = (now - start) / NANOS_PER_SECOND;
                        dragTo(reach * (1 - Math.cos(2 * Math.PI * elapsed / PERIOD)) / 2);
                        if (elapsed > seconds) {
                            stop();
                        }
                    }
                };
        onFxThread(
                () -> {
                    hand.start();
                    return true;
                });
        pause(seconds + 1);
        return onFxThread(() -> times);
    }

    private void dragTo(double threshold) {
        window.workbench()
                .draft()
                .reviseSpec(spec -> spec.withAmount(new Amount.Threshold(threshold)));
    }

    private List<MagnitudeIndex> indexes() {
        return window.workbench().revisionProperty().get().pruner().indexes();
    }

    private static int largest(List<MagnitudeIndex> indexes) {
        return IntStream.range(0, indexes.size())
                .reduce((a, b) -> indexes.get(b).size() > indexes.get(a).size() ? b : a)
                .orElseThrow();
    }

    private static double reach(List<MagnitudeIndex> indexes) {
        return indexes.stream()
                .mapToDouble(index -> index.statistics().reach())
                .max()
                .orElseThrow();
    }

    private boolean isIdle() {
        return window.workbench().jobs().running().isEmpty();
    }

    private void await(BooleanSupplier condition) {
        do {
            pause(LOOK_MILLIS / 1000.0);
        } while (!onFxThread(condition::getAsBoolean));
    }

    private void pause(double seconds) {
        long end = System.nanoTime() + (long) (seconds * NANOS_PER_SECOND);
        while (System.nanoTime() < end) {
            token.throwIfCancelled();
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static <T> T onFxThread(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        engine.close();
        Platform.runLater(stage::close);
    }
}

package dev.secateur.app.window;

import dev.secateur.model.job.JobThread;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.Theme;
import dev.secateur.ui.control.Typeface;
import dev.secateur.ui.fx.Dialogs;
import dev.secateur.ui.fx.FxDispatcher;
import dev.secateur.ui.fx.FxFrameScheduler;
import dev.secateur.ui.fx.FxTicker;
import dev.secateur.ui.settings.Settings;
import dev.secateur.ui.settings.SettingsFile;
import dev.secateur.ui.settings.SettingsViewModel;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/** The real window with its real engine; only what would be asked in a dialog is answered here. */
final class TestWindow implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 120;
    private static final String FIRST_SAMPLE = "mlp-64";

    private final JobThread runner = new JobThread("engine");
    private final JobThread remembering = new JobThread("memory");
    private final FxTicker ticker = new FxTicker();
    private final Localization texts = new Localization(Locale.ENGLISH);
    private final SettingsViewModel settings;
    private final AtomicReference<Throwable> fault = new AtomicReference<>();
    private final AtomicReference<Path> answer = new AtomicReference<>();
    private final StartedStore store;
    private final Scene scene;
    private MainWindow window;

    /**
     * To be made on the JavaFX thread; the stage shows it.
     *
     * @param folder where its settings are
     * @param store what it goes on from as the program does; without one nothing is open
     */
    TestWindow(
            Stage stage,
            EngineParts engine,
            Path folder,
            StartedStore store,
            double width,
            double height) {
        this.store = store;
        SettingsFile file = new SettingsFile(folder.resolve("settings.json"));
        settings = new SettingsViewModel(file.read(Settings.first("en")), file, Runnable::run);
        scene = new Scene(new Group(), width, height);
        stage.setScene(scene);
        WindowStage program = new WindowStage(stage, surroundings(), engine);
        if (store.store().isPresent()) {
            program.goOn(FIRST_SAMPLE, shown -> window = shown);
        } else {
            window = program.show();
        }
        stage.show();
        stage.requestFocus();
    }

    private MainWindow.Surroundings surroundings() {
        return new MainWindow.Surroundings(
                runner,
                new FxDispatcher(),
                new FxFrameScheduler(),
                ticker,
                settings,
                texts,
                Typeface.installed(),
                new Answers(),
                () -> 400_000_000L,
                remembering,
                store.store());
    }

    MainWindow window() {
        return window;
    }

    Scene scene() {
        return scene;
    }

    Localization texts() {
        return texts;
    }

    void choose(Theme theme, String language) {
        settings.chooseTheme(theme);
        settings.chooseLanguage(language);
    }

    /** What the next file dialog answers. */
    void answer(Path path) {
        answer.set(path);
    }

    /** A fault of ours that was reported; null for none. */
    Throwable fault() {
        return fault.get();
    }

    /** What stands in a tab is in the scene once the tab was laid out for the first time. */
    boolean isSeen(String selector) {
        Node found = scene().lookup(selector);
        return found != null && found.isVisible();
    }

    /** Waits, for at most two minutes, until something holds on the JavaFX thread. */
    void await(String what, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    PATIENCE_SECONDS,
                    TimeUnit.SECONDS,
                    () -> fault.get() != null || onFx(condition::getAsBoolean));
        } catch (TimeoutException e) {
            throw new AssertionError("Never: " + what, e);
        }
        if (fault.get() != null) {
            throw new AssertionError("A fault while waiting for " + what, fault.get());
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Opens a network and waits until it and all that follows it are there. */
    void open(String name) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> window.shell().open(name));
        awaitOpen();
    }

    /** Waits until what is being opened and all that follows it are there. */
    void awaitOpen() {
        await(
                "open",
                () ->
                        window != null
                                && isIdle()
                                && window.workbench().revisionProperty().get() != null);
        await("accuracy", () -> !window.workbench().liveAccuracy().figureProperty().get().stale());
    }

    boolean isIdle() {
        return window.workbench().jobs().running().isEmpty();
    }

    static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, work);
    }

    @Override
    public void close() {
        Platform.runLater(ticker::stop);
        runner.close();
        remembering.close();
        store.close();
    }

    private final class Answers implements Dialogs {
        @Override
        public Optional<Path> networkToOpen(Optional<Path> folder) {
            return Optional.ofNullable(answer.get());
        }

        @Override
        public Optional<Path> sessionToOpen(Optional<Path> folder) {
            return Optional.ofNullable(answer.get());
        }

        @Override
        public Optional<Path> sessionToSave(Optional<Path> folder, String name) {
            return Optional.ofNullable(answer.get());
        }

        @Override
        public Optional<Path> networkToSave(Optional<Path> folder, String name) {
            return Optional.ofNullable(answer.get());
        }

        @Override
        public Optional<Path> figureToSave(Optional<Path> folder, String name, String ending) {
            return Optional.ofNullable(answer.get());
        }

        @Override
        public Optional<Path> dataFile(Optional<Path> folder) {
            return Optional.ofNullable(answer.get());
        }

        @Override
        public Optional<Path> dataFolder(Optional<Path> folder) {
            return Optional.ofNullable(answer.get());
        }

        @Override
        public Unsaved unsaved() {
            return Unsaved.DISCARD;
        }

        @Override
        public boolean isAgreed(Question question) {
            return true;
        }

        @Override
        public void fault(Throwable cause) {
            fault.set(cause);
        }
    }
}

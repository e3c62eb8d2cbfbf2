package dev.secateur.app.window;

import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Network;
import dev.secateur.model.job.JobHandle;
import dev.secateur.model.job.JobRunner;
import dev.secateur.model.job.JobThread;
import dev.secateur.model.job.Outcome;
import dev.secateur.model.job.UserError;
import dev.secateur.resources.Messages;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.Typeface;
import dev.secateur.ui.fx.Dialogs;
import dev.secateur.ui.fx.FxDispatcher;
import dev.secateur.ui.fx.FxFrameScheduler;
import dev.secateur.ui.fx.FxTicker;
import dev.secateur.ui.fx.StageDialogs;
import dev.secateur.ui.settings.Settings;
import dev.secateur.ui.settings.SettingsFile;
import dev.secateur.ui.settings.SettingsViewModel;
import dev.secateur.ui.shell.Projector;
import dev.secateur.ui.workbench.Notice;
import dev.secateur.ui.workbench.Workbench;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.image.Image;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The window as a program. What takes long begins before JavaFX does and goes on beside it: the
 * engine, the store, and reading the network that the window is to show.
 */
public final class WorkbenchApplication {
    private static final Logger LOG = LoggerFactory.getLogger(WorkbenchApplication.class);
    private static final String FIRST_SAMPLE = "lenet-300-100";
    private static final double LEAST_WIDTH = 1000;
    private static final double LEAST_HEIGHT = 660;

    private final JobRunner runner = new JobThread("engine");
    private final JobRunner remembering = new JobThread("memory");
    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private final StartTimes times = StartTimes.wanted();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final SettingsViewModel settings;
    private final Localization texts;
    private final CompletableFuture<Started> started;
    private Dialogs dialogs;
    private Typeface typeface;
    private StartedStore memory = StartedStore.NONE;
    private boolean toldTrouble;

    private WorkbenchApplication(Locale language) {
        Path folder = StorePlace.of(System.getProperties(), System.getenv());
        JobHandle<StartedStore> store = remembering.start(context -> StartedStore.in(folder));
        Engine.loadNatives();
        settings = settings(language);
        texts = new Localization(Locale.forLanguageTag(settings.get().language()));
        int threads = threads();
        started =
                runner.start(context -> EngineParts.start(threads))
                        .outcome()
                        .thenCombine(store.outcome(), Started::new);
    }

    private record Started(Outcome<EngineParts> engine, Outcome<StartedStore> store) {}

    /**
     * Opens the window and waits until it is closed.
     *
     * @param language what it speaks when it is opened for the first time
     */
    public static void open(Locale language) {
        WorkbenchApplication application = new WorkbenchApplication(language);
        Toolkit.prepare(System.getProperties());
        Platform.startup(application::startOrFail);
        try {
            application.closed.join();
        } finally {
            application.close();
        }
    }

    private void startOrFail() {
        try {
            start(new Stage());
        } catch (RuntimeException e) {
            closed.completeExceptionally(e);
            Platform.exit();
        }
    }

    private void start(Stage stage) {
        times.reached(StartPhase.TOOLKIT);
        dialogs = new StageDialogs(stage, texts::text);
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> report(fault));
        Scene scene = new Scene(starting(), settings.get().width(), settings.get().height());
        typeface = Typeface.installed();
        stage.setScene(scene);
        stage.setOnHidden(event -> closed.complete(null));
        var unused =
                started.thenAcceptAsync(both -> started(stage, both), nowOrLater())
                        .whenComplete((done, fault) -> reportIfAny(fault));
        settings.get().theme().apply(scene);
        typeface.apply(scene, texts.locale());
        stage.setTitle("Secateur");
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        Projector.add(stage, scene);
        stage.show();
        times.reached(StartPhase.WINDOW);
    }

    /** A started engine reads what the window is to show while the stage comes up. */
    private Executor nowOrLater() {
        return started.isDone() ? Runnable::run : new FxDispatcher();
    }

    private int threads() {
        int processors = Runtime.getRuntime().availableProcessors();
        return settings.get().threadsAmong(processors, Engine.defaultThreads());
    }

    private SettingsViewModel settings(Locale language) {
        Path home = Path.of(System.getProperty("user.home"));
        Optional<String> configured =
                Optional.ofNullable(System.getProperty("secateur.settings"))
                        .or(() -> Optional.ofNullable(System.getenv("XDG_CONFIG_HOME")));
        SettingsFile file =
                new SettingsFile(
                        SettingsFile.usualPlace(System.getProperty("os.name"), home, configured));
        Settings first = Settings.first(language.getLanguage());
        return new SettingsViewModel(file.read(first), file, background);
    }

    private VBox starting() {
        Label text = new Label(texts.text("shell.starting"));
        text.getStyleClass().add("muted");
        VBox box = new VBox(new ProgressIndicator(), text);
        box.getStyleClass().add("starting");
        return box;
    }

    /** Making it small takes longer than a frame. */
    private static void addIcon(Stage stage) {
        if (stage.getIcons().isEmpty()) {
            stage.getIcons()
                    .add(
                            new Image(
                                    Objects.requireNonNull(
                                            Messages.class.getResourceAsStream(
                                                    "icons/secateur.png"))));
        }
    }

    private void started(Stage stage, Started both) {
        if (both.store() instanceof Outcome.Succeeded<StartedStore> there) {
            memory = there.value();
        } else if (both.store() instanceof Outcome.Broken<StartedStore> broken) {
            report(broken.cause());
        }
        if (both.engine() instanceof Outcome.Succeeded<EngineParts> parts) {
            show(stage, parts.value());
        } else if (both.engine() instanceof Outcome.Broken<EngineParts> broken) {
            report(broken.cause());
        } else if (both.engine() instanceof Outcome.Failed<EngineParts> failed) {
            stage.getScene().setRoot(refusal(failed.error()));
        }
    }

    /** Without an engine there is nothing else to show. */
    private VBox refusal(UserError error) {
        Label heading = new Label(texts.text("notice.trouble"));
        heading.getStyleClass().add("heading");
        Label text = new Label(texts.text(error.code().messageKey(), error.arguments().toArray()));
        text.setWrapText(true);
        VBox box = new VBox(heading, text);
        box.getStyleClass().add("starting");
        return box;
    }

    private void show(Stage stage, EngineParts parts) {
        times.reached(StartPhase.ENGINE);
        WindowStage shown = new WindowStage(stage, surroundings(parts), parts);
        shown.goOn(
                FIRST_SAMPLE,
                window ->
                        window.workbench()
                                .openedProperty()
                                .subscribe(network -> opened(stage, window.workbench(), network)));
    }

    private MainWindow.Surroundings surroundings(EngineParts parts) {
        return new MainWindow.Surroundings(
                runner,
                new FxDispatcher(),
                new FxFrameScheduler(),
                new FxTicker(),
                settings,
                texts,
                typeface,
                dialogs,
                parts.engine()::memoryInUse,
                remembering,
                memory.store());
    }

    private void opened(Stage stage, Workbench workbench, Network network) {
        if (network != null) {
            tellTrouble(workbench);
            Painted painted = new Painted(() -> addIcon(stage));
            runner.start(painted::await);
            remembering.start(painted::await);
            times.reached(StartPhase.SAMPLE);
            times.endWithNextFrame(stage::close);
        }
    }

    /** Once something is open, since what is opened takes away what was said before. */
    private void tellTrouble(Workbench workbench) {
        if (!toldTrouble) {
            toldTrouble = true;
            memory.trouble().map(Notice::of).ifPresent(workbench::notify);
        }
    }

    private void reportIfAny(Throwable fault) {
        if (fault != null) {
            report(fault);
        }
    }

    private void report(Throwable fault) {
        LOG.error("A fault of ours", fault);
        new FxDispatcher().execute(() -> dialogs.fault(fault));
    }

    private void close() {
        runner.close();
        remembering.close();
        memory.close();
        background.shutdown();
    }
}

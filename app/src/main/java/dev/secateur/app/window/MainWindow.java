package dev.secateur.app.window;

import dev.secateur.model.job.JobRunner;
import dev.secateur.model.store.Store;
import dev.secateur.samples.SampleData;
import dev.secateur.samples.SampleNetworks;
import dev.secateur.ui.compaction.CompactionView;
import dev.secateur.ui.compaction.CompactionViewModel;
import dev.secateur.ui.compression.FactorView;
import dev.secateur.ui.compression.FactorViewModel;
import dev.secateur.ui.compression.QuantizeView;
import dev.secateur.ui.compression.QuantizeViewModel;
import dev.secateur.ui.control.Banner;
import dev.secateur.ui.control.BannerMessage;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.Typeface;
import dev.secateur.ui.evaluation.EvaluationView;
import dev.secateur.ui.evaluation.EvaluationViewModel;
import dev.secateur.ui.export.ExportMenu;
import dev.secateur.ui.export.Exports;
import dev.secateur.ui.fx.Dialogs;
import dev.secateur.ui.fx.FrameScheduler;
import dev.secateur.ui.fx.Ticker;
import dev.secateur.ui.heatmap.HeatmapViewModel;
import dev.secateur.ui.histogram.HistogramViewModel;
import dev.secateur.ui.history.ComparisonViewModel;
import dev.secateur.ui.history.HistoryView;
import dev.secateur.ui.history.HistoryViewModel;
import dev.secateur.ui.history.ParetoViewModel;
import dev.secateur.ui.history.RevisionTexts;
import dev.secateur.ui.inputs.InputsView;
import dev.secateur.ui.inputs.InputsViewModel;
import dev.secateur.ui.layers.LayersView;
import dev.secateur.ui.layers.LayersViewModel;
import dev.secateur.ui.map.MapView;
import dev.secateur.ui.map.MapViewModel;
import dev.secateur.ui.pruning.PruningView;
import dev.secateur.ui.pruning.PruningViewModel;
import dev.secateur.ui.sensitivity.SensitivityView;
import dev.secateur.ui.sensitivity.SensitivityViewModel;
import dev.secateur.ui.sessions.SessionsView;
import dev.secateur.ui.sessions.SessionsViewModel;
import dev.secateur.ui.settings.ComputingViewModel;
import dev.secateur.ui.settings.SettingsView;
import dev.secateur.ui.settings.SettingsViewModel;
import dev.secateur.ui.shell.FrameCounter;
import dev.secateur.ui.shell.JobBar;
import dev.secateur.ui.shell.JobBarViewModel;
import dev.secateur.ui.shell.ShellView;
import dev.secateur.ui.shell.ShellViewModel;
import dev.secateur.ui.shell.Shortcuts;
import dev.secateur.ui.shell.TileStrip;
import dev.secateur.ui.shell.TilesViewModel;
import dev.secateur.ui.shell.TopBar;
import dev.secateur.ui.sizes.SizesView;
import dev.secateur.ui.sizes.SizesViewModel;
import dev.secateur.ui.smaller.Page;
import dev.secateur.ui.smaller.SmallerView;
import dev.secateur.ui.training.TrainingView;
import dev.secateur.ui.training.TrainingViewModel;
import dev.secateur.ui.units.RankingViewModel;
import dev.secateur.ui.units.UnitsViewModel;
import dev.secateur.ui.weights.WeightsView;
import dev.secateur.ui.workbench.Comparisons;
import dev.secateur.ui.workbench.Notice;
import dev.secateur.ui.workbench.Workbench;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;

/** Every view model and view of a window, made and joined. */
public final class MainWindow {
    private final Surroundings around;
    private final ComputingViewModel computing;
    private final Workbench workbench;
    private final ShellViewModel shell;
    private final PruningViewModel pruning;
    private final InputsViewModel inputs;
    private final HistoryViewModel history;
    private final ComparisonViewModel comparison;
    private final Comparisons comparisons;
    private final SensitivityViewModel sensitivity;
    private final SessionsViewModel sessions;
    private final UnitsViewModel units;
    private final SmallerView smaller;
    private final ShellView view;

    /**
     * What a window stands on.
     *
     * @param runner where jobs run
     * @param uiThread takes work for the JavaFX thread
     * @param frames makes one update a frame
     * @param ticker lets view models look at what moves
     * @param settings what is remembered
     * @param texts the texts
     * @param typeface the face of Chinese texts
     * @param dialogs what is asked in windows of their own
     * @param memory how many bytes of memory are taken
     * @param remembering where the jobs run that remember sessions
     * @param store where they are remembered; empty for nowhere
     */
    public record Surroundings(
            JobRunner runner,
            Executor uiThread,
            FrameScheduler frames,
            Ticker ticker,
            SettingsViewModel settings,
            Localization texts,
            Typeface typeface,
            Dialogs dialogs,
            LongSupplier memory,
            JobRunner remembering,
            Optional<Store> store) {}

    /** A window over a started engine, with nothing open. */
    public MainWindow(Surroundings around, EngineParts engine) {
        this(around, engine, WindowModels.of(around, engine));
    }

    /** A window over a workbench that is being used already. */
    MainWindow(Surroundings around, EngineParts engine, WindowModels models) {
        this.around = around;
        workbench = models.workbench();
        shell = models.shell();
        computing =
                new ComputingViewModel(
                        engine.machine(),
                        engine.engine()::useThreads,
                        around.memory(),
                        around.settings(),
                        workbench.jobs(),
                        around.ticker());
        pruning = new PruningViewModel(workbench);
        inputs = new InputsViewModel(workbench);
        history = new HistoryViewModel(workbench, around.texts(), around.dialogs());
        comparison = new ComparisonViewModel(workbench, around.texts());
        comparisons = new Comparisons(workbench, engine.engine()::threads);
        sensitivity = new SensitivityViewModel(workbench);
        sessions = new SessionsViewModel(workbench, around.texts(), around.dialogs());
        units = new UnitsViewModel(workbench);
        TopBar top = top();
        smaller = smaller(top);
        view = new ShellView(rooms(top), around.texts());
        view.shownProperty().bindBidirectional(workbench.look().tabProperty());
        view.dimWhile(workbench.draft().countingProperty());
        Exports exports = new Exports(workbench, around.settings(), around.dialogs());
        ExportMenu.install(view, exports, around.texts());
    }

    /** What is open, and what can be done with it. */
    public Workbench workbench() {
        return workbench;
    }

    /** Opening, saving, theme and language. */
    public ShellViewModel shell() {
        return shell;
    }

    /** The pruning panel. */
    public PruningViewModel pruning() {
        return pruning;
    }

    /** The inputs tab. */
    public InputsViewModel inputs() {
        return inputs;
    }

    /** The sensitivity tab. */
    SensitivityViewModel sensitivity() {
        return sensitivity;
    }

    /** The revisions tab. */
    public HistoryViewModel history() {
        return history;
    }

    /** The revisions that are compared side by side. */
    public ComparisonViewModel comparison() {
        return comparison;
    }

    /** What is measured of the revisions. */
    Comparisons comparisons() {
        return comparisons;
    }

    /** The window's content. */
    public ShellView view() {
        return view;
    }

    /** Puts the window into a scene, which follows the chosen theme from now on. */
    public void showIn(Scene scene) {
        scene.setRoot(view);
        FrameCounter frames = new FrameCounter(around.texts());
        view.getChildren().add(frames);
        Shortcuts.add(scene, shell, pruning, workbench);
        Shortcuts.addFrames(scene, frames);
        around.settings().settingsProperty().subscribe(chosen -> chosen.theme().apply(scene));
        around.texts()
                .messagesProperty()
                .subscribe(texts -> around.typeface().apply(scene, texts.locale()));
    }

    private TopBar top() {
        return new TopBar(
                shell,
                workbench,
                around.settings(),
                around.texts(),
                SampleNetworks.names(),
                new SampleData().names(),
                new SettingsView(computing, around.texts()),
                new SessionsView(sessions, around.texts()));
    }

    private ShellView.Rooms rooms(TopBar top) {
        Localization texts = around.texts();
        HistogramViewModel histogram = histogram();
        return new ShellView.Rooms(
                top,
                banner(),
                tiles(),
                new LayersView(new LayersViewModel(workbench), texts),
                () -> weights(histogram),
                () -> training(top),
                () -> new EvaluationView(new EvaluationViewModel(workbench), texts, top::showData),
                () -> new InputsView(inputs, texts, top::showData),
                () -> smaller,
                () -> sensitivity(top),
                () -> revisions(top),
                () -> new MapView(new MapViewModel(workbench), units, texts),
                new PruningView(pruning, texts, () -> showSmaller("compact")),
                jobBar());
    }

    private HistogramViewModel histogram() {
        HistogramViewModel histogram = new HistogramViewModel(workbench);
        pruning.sides().logarithmicProperty().bindBidirectional(histogram.logWeightsProperty());
        histogram.logCountsProperty().set(around.settings().get().logCounts());
        histogram.logCountsProperty().subscribe(around.settings()::chooseLogCounts);
        histogram.logWeightsProperty().set(around.settings().get().logWeights());
        histogram.logWeightsProperty().subscribe(around.settings()::chooseLogWeights);
        return histogram;
    }

    private Node weights(HistogramViewModel histogram) {
        return new WeightsView(
                histogram,
                new RankingViewModel(workbench, units, around.ticker()),
                new HeatmapViewModel(workbench),
                around.texts());
    }

    private Node training(TopBar top) {
        RevisionTexts names = new RevisionTexts(around.texts());
        TrainingViewModel model =
                new TrainingViewModel(workbench, around.ticker(), around.texts(), names::described);
        return new TrainingView(model, around.texts(), top::showData);
    }

    private SmallerView smaller(TopBar top) {
        return new SmallerView(
                List.of(
                        new Page("compact", "smaller.page.compact", this::compaction),
                        new Page("quantize", "smaller.page.quantize", () -> quantize(top)),
                        new Page("factor", "smaller.page.factor", () -> factor(top)),
                        new Page("sizes", "smaller.page.sizes", this::sizes)),
                around.texts());
    }

    private Node compaction() {
        CompactionViewModel compaction = new CompactionViewModel(workbench, around.texts());
        return new CompactionView(compaction, around.texts(), pruning::chooseUnits);
    }

    /** Shows a page of the fifth tab. */
    void showSmaller(String page) {
        smaller.show(page);
        view.show("smaller");
    }

    private Node quantize(TopBar top) {
        return new QuantizeView(
                new QuantizeViewModel(workbench, around.texts()), around.texts(), top::showData);
    }

    private Node factor(TopBar top) {
        return new FactorView(
                new FactorViewModel(workbench, around.texts()), around.texts(), top::showData);
    }

    private Node sizes() {
        SizesViewModel model = new SizesViewModel(workbench, comparisons, around.texts());
        return new SizesView(model, around.texts());
    }

    private Node sensitivity(TopBar top) {
        return new SensitivityView(sensitivity, around.texts(), top::showData);
    }

    private Node revisions(TopBar top) {
        ParetoViewModel pareto = new ParetoViewModel(workbench, around.texts());
        return new HistoryView(history, pareto, comparison, around.texts(), top::showData);
    }

    private Node tiles() {
        TileStrip strip = new TileStrip(around.texts());
        new TilesViewModel(workbench, comparisons, around.texts()).showIn(strip);
        return strip;
    }

    private Node jobBar() {
        JobBar bar = new JobBar(around.texts());
        new JobBarViewModel(workbench, around.ticker(), around.texts(), System::nanoTime, computing)
                .showIn(bar);
        return bar;
    }

    private Node banner() {
        Banner banner = new Banner(around.texts());
        banner.setId("banner");
        Runnable show = () -> banner.messageProperty().set(message());
        workbench.noticeProperty().subscribe(show);
        around.texts().messagesProperty().subscribe(show);
        banner.messageProperty()
                .subscribe(
                        message -> {
                            if (message == null) {
                                workbench.notify(null);
                            }
                        });
        return banner;
    }

    private BannerMessage message() {
        Notice notice = workbench.noticeProperty().get();
        if (notice == null) {
            return null;
        }
        boolean trouble = notice.kind() == Notice.Kind.TROUBLE;
        return new BannerMessage(
                trouble ? BannerMessage.Role.TROUBLE : BannerMessage.Role.NOTICE,
                trouble ? around.texts().text("notice.trouble") : "",
                around.texts().text(notice.messageKey(), notice.arguments().toArray()));
    }
}

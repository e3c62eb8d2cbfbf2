package dev.secateur.ui.shell;

import dev.secateur.model.job.Progress;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.fx.Ticker;
import dev.secateur.ui.settings.ComputingViewModel;
import dev.secateur.ui.workbench.RunningJob;
import dev.secateur.ui.workbench.Workbench;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the bar at the bottom says, looked at once a tick. */
public final class JobBarViewModel {
    private final ReadOnlyStringWrapper backend = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper memory = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ObservableList<JobRow> rows = FXCollections.observableArrayList();
    private final ObservableList<JobRow> view = FXCollections.unmodifiableObservableList(rows);
    private final Map<RunningJob, Shown> shown = new LinkedHashMap<>();
    private final Workbench workbench;
    private final Localization texts;
    private final LongSupplier nanoTime;
    private final ComputingViewModel computing;

    private record Shown(JobRow row, PhasedTimeLeft estimate) {}

    /**
     * Follows a workbench in the language of the texts.
     *
     * @param nanoTime a clock in nanoseconds
     * @param computing what computes
     */
    public JobBarViewModel(
            Workbench workbench,
            Ticker ticker,
            Localization texts,
            LongSupplier nanoTime,
            ComputingViewModel computing) {
        this.workbench = workbench;
        this.texts = texts;
        this.nanoTime = nanoTime;
        this.computing = computing;
        follow();
        ticker.everyTick(this::look);
    }

    /** What computes. */
    public ReadOnlyStringProperty backendProperty() {
        return backend.getReadOnlyProperty();
    }

    /** How much memory is taken, of how much; empty until it is known. */
    public ReadOnlyStringProperty memoryProperty() {
        return memory.getReadOnlyProperty();
    }

    /** Whether all is saved; empty while nothing is open. */
    public ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The jobs that wait or run, the oldest first. */
    public ObservableList<JobRow> rows() {
        return view;
    }

    /** Lets a bar show all this. */
    public void showIn(JobBar bar) {
        bar.backendProperty().bind(backend);
        bar.memoryProperty().bind(memory);
        bar.stateProperty().bind(state);
        Bindings.bindContent(bar.jobs(), rows);
    }

    private void follow() {
        InvalidationListener listChanged = observable -> updateRows();
        workbench.jobs().running().addListener(listChanged);
        workbench.revisionProperty().subscribe(revision -> updateState());
        workbench.saving().savedProperty().subscribe(saved -> updateState());
        computing.threadsProperty().subscribe(threads -> updateBackend());
        computing.memoryProperty().subscribe(bytes -> updateMemory());
        texts.messagesProperty().subscribe(messages -> translate());
    }

    private void translate() {
        updateBackend();
        updateMemory();
        updateState();
        shown.forEach((job, one) -> name(job, one.row()));
        look();
    }

    private void updateBackend() {
        int threads = computing.threadsProperty().get();
        String name = texts.text("backend." + computing.machine().backend().key());
        backend.set(
                threads == 1
                        ? texts.text("jobs.backend.one", name)
                        : texts.text("jobs.backend.many", name, threads));
    }

    private void updateMemory() {
        long bytes = computing.memoryProperty().get();
        String limit = Figures.size(computing.machine().memoryLimit());
        memory.set(bytes == 0 ? "" : texts.text("jobs.memory", Figures.size(bytes), limit));
    }

    private void updateState() {
        boolean saved = workbench.saving().savedProperty().get();
        boolean open = workbench.revisionProperty().get() != null;
        state.set(open ? words(saved) : "");
    }

    private String words(boolean saved) {
        return saved ? texts.text("jobs.saved") : texts.text("jobs.not-saved");
    }

    private void updateRows() {
        ObservableList<RunningJob> running = workbench.jobs().running();
        shown.keySet().retainAll(running);
        for (RunningJob job : running) {
            shown.computeIfAbsent(job, this::begin);
        }
        rows.setAll(running.stream().map(job -> shown.get(job).row()).toList());
    }

    private Shown begin(RunningJob job) {
        JobRow row = new JobRow(job::cancel);
        name(job, row);
        Shown one = new Shown(row, new PhasedTimeLeft(nanoTime));
        look(job, one);
        return one;
    }

    private void name(RunningJob job, JobRow row) {
        row.titleProperty().set(texts.text(job.titleKey(), job.titleArguments().toArray()));
    }

    private void look() {
        shown.forEach(this::look);
    }

    private void look(RunningJob job, Shown one) {
        Progress progress = job.progressProperty().get();
        JobRow row = one.row();
        Object[] arguments = progress.arguments().toArray();
        row.messageProperty().set(texts.text(progress.messageKey(), arguments));
        row.fractionProperty().set(progress.fraction());
        row.timeLeftProperty().set(left(one.estimate().update(progress)));
    }

    private String left(OptionalDouble left) {
        return left.isPresent()
                ? texts.text("jobs.left", Figures.duration(left.getAsDouble()))
                : "";
    }
}

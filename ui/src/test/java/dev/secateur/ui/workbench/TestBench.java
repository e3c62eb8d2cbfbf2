package dev.secateur.ui.workbench;

import dev.secateur.model.data.DataSource;
import dev.secateur.model.engine.Backend;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.format.NetworkFiles;
import dev.secateur.model.job.Job;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.JobHandle;
import dev.secateur.model.job.JobRunner;
import dev.secateur.model.job.Progress;
import dev.secateur.model.session.RevisionMaker;
import dev.secateur.model.store.Store;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.fx.FrameScheduler;
import dev.secateur.ui.fx.Ticker;
import dev.secateur.ui.settings.ComputingViewModel;
import dev.secateur.ui.settings.Settings;
import dev.secateur.ui.settings.SettingsFile;
import dev.secateur.ui.settings.SettingsViewModel;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * A workbench on tiny networks that runs on the calling thread, step by step: jobs, frames and
 * ticks wait until a test asks for them.
 */
public final class TestBench implements FrameScheduler, Ticker, JobRunner {
    private final Deque<JobHandle<?>> waiting = new ArrayDeque<>();
    private final Set<Runnable> dirty = new LinkedHashSet<>();
    private final List<Runnable> looks = new ArrayList<>();
    private final List<Throwable> faults = new ArrayList<>();
    private final Localization texts = new Localization(Locale.ENGLISH);
    private final List<Integer> usedThreads = new ArrayList<>();
    private final SettingsViewModel settings =
            new SettingsViewModel(
                    Settings.first("en"), new SettingsFile(Path.of("unwritten")), write -> {});
    private final TinyNetworks networks;
    private final Workbench workbench;
    private Consumer<Progress> onProgress = progress -> {};

    /** A bench with nothing open, which remembers nothing. */
    public TestBench() {
        this(Optional.empty());
    }

    /** A bench with nothing open, which remembers in a store. */
    public TestBench(Optional<Store> store) {
        this(store, Integer.MAX_VALUE);
    }

    /** A bench with nothing open, on which a network of more parameters than these is large. */
    TestBench(Optional<Store> store, long large) {
        this(store, large, Optional.empty());
    }

    /** A bench that remembers in a store, beside its jobs. */
    TestBench(Store store, JobRunner remembering) {
        this(Optional.of(store), Integer.MAX_VALUE, Optional.of(remembering));
    }

    private TestBench(Optional<Store> store, long large, Optional<JobRunner> remembering) {
        Engine engine = new Engine(1);
        NetworkFiles files = new NetworkFiles(engine);
        networks = new TinyNetworks(engine);
        DataSource data = new DataSource(new TinyNetworks.Data());
        RevisionMaker maker = new RevisionMaker(engine, networks, files, data, large);
        Jobs jobs = new Jobs(this, Runnable::run, this);
        Jobs beside = jobs.beside(remembering.orElse(this));
        workbench = new Workbench(maker, files, jobs, this, faults::add, beside, store);
    }

    /** A bench on which a trained network is open, with its data, and nothing is left to do. */
    public static TestBench opened() {
        TestBench bench = new TestBench();
        bench.open(TinyNetworks.TRAINED);
        return bench;
    }

    /** Opens a network of {@link TinyNetworks} and does all that follows. */
    public void open(String name) {
        workbench.open(name, () -> {});
        settle();
    }

    /** What is tested on. */
    public Workbench workbench() {
        return workbench;
    }

    /** Texts in English until changed. */
    public Localization texts() {
        return texts;
    }

    /** Settings that are written nowhere. */
    public SettingsViewModel settings() {
        return settings;
    }

    /** Three of four processors with AVX2 and 17.6 GB, of which so much is taken. */
    public ComputingViewModel computing(LongSupplier memory) {
        return new ComputingViewModel(
                new ComputingViewModel.Machine(Backend.CPU_AVX2, 4, 3, 17_600_000_000L),
                usedThreads::add,
                memory,
                settings,
                workbench.jobs(),
                this);
    }

    /** How many threads the engine was told to use, one after the other. */
    public List<Integer> usedThreads() {
        return usedThreads;
    }

    /** What the workbench reported as faults of ours. */
    public List<Throwable> faults() {
        return faults;
    }

    /** Where the networks come from. */
    public TinyNetworks networks() {
        return networks;
    }

    /** Is told each progress of each job, in the middle of the job. */
    public void onProgress(Consumer<Progress> listener) {
        onProgress = listener;
    }

    /** How many jobs wait. */
    public int waiting() {
        return waiting.size();
    }

    /** Runs the job that has waited longest. */
    public void runJob() {
        waiting.remove().run();
    }

    /** Brings a unit back as the opened network has it, and does all that follows. */
    public void bringBack(String layer, int unit) {
        workbench
                .runs()
                .make(
                        (maker, parent, split, reading) ->
                                Work.regrowing(
                                        maker,
                                        parent,
                                        workbench.start(),
                                        layer,
                                        List.of(unit),
                                        split));
        settle();
    }

    /** Has a person cancel all jobs that wait. */
    void cancelJobs() {
        waiting.forEach(JobHandle::cancel);
    }

    /** Does what is due in the next frame. */
    public void frame() {
        List<Runnable> now = List.copyOf(dirty);
        dirty.clear();
        now.forEach(Runnable::run);
    }

    /** Lets everything look at moving values once. */
    public void tick() {
        looks.forEach(Runnable::run);
    }

    /** Runs frames and jobs until none is left, then ticks. */
    public void settle() {
        while (!dirty.isEmpty() || !waiting.isEmpty()) {
            frame();
            if (!waiting.isEmpty()) {
                runJob();
            }
        }
        tick();
    }

    @Override
    public Runnable coalesce(Runnable work) {
        return () -> dirty.add(work);
    }

    @Override
    public void everyTick(Runnable look) {
        looks.add(look);
    }

    @Override
    public <T> JobHandle<T> start(Job<T> job) {
        JobHandle<T> handle = new JobHandle<>(context -> job.run(heard(context)));
        waiting.add(handle);
        return handle;
    }

    private JobContext heard(JobContext context) {
        return new JobContext(
                context.token(),
                progress -> {
                    context.progress().accept(progress);
                    onProgress.accept(progress);
                });
    }

    @Override
    public void close() {
        waiting.clear();
    }
}

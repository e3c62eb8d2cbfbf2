package dev.secateur.app.drag;

import dev.secateur.app.window.EngineParts;
import dev.secateur.model.job.Job;
import dev.secateur.model.job.JobHandle;
import dev.secateur.model.job.JobRunner;
import dev.secateur.model.pruning.PruningPreview;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.session.Revision;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.fx.FrameScheduler;
import dev.secateur.ui.heatmap.HeatmapViewModel;
import dev.secateur.ui.heatmap.LayerPicture;
import dev.secateur.ui.histogram.HistogramViewModel;
import dev.secateur.ui.layers.LayersViewModel;
import dev.secateur.ui.pruning.PruningViewModel;
import dev.secateur.ui.shell.TilesViewModel;
import dev.secateur.ui.workbench.Comparisons;
import dev.secateur.ui.workbench.Jobs;
import dev.secateur.ui.workbench.Workbench;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The workbench with everything that follows a drag, without a window: frames and jobs wait until
 * they are asked for, on the thread that asks.
 */
final class Desk implements FrameScheduler, JobRunner {
    private final Deque<JobHandle<?>> waiting = new ArrayDeque<>();
    private final Set<Runnable> dirty = new LinkedHashSet<>();
    private final Workbench workbench;
    private final HeatmapViewModel heatmap;

    Desk(EngineParts engine) {
        Jobs jobs = new Jobs(this, Runnable::run, look -> {});
        workbench =
                new Workbench(
                        engine.maker(),
                        engine.files(),
                        jobs,
                        this,
                        fault -> {
                            throw new IllegalStateException(fault);
                        },
                        jobs,
                        Optional.empty());
        heatmap = new HeatmapViewModel(workbench);
        follow();
    }

    /** The workbench holds on to what follows it. */
    private void follow() {
        new LayersViewModel(workbench);
        new HistogramViewModel(workbench);
        new PruningViewModel(workbench);
        new TilesViewModel(
                workbench, new Comparisons(workbench, () -> 1), new Localization(Locale.ENGLISH));
    }

    /** Opens a network. */
    void open(String network) {
        workbench.open(network, () -> {});
        settle();
    }

    /** What is open. */
    Revision revision() {
        return workbench.revisionProperty().get();
    }

    /** Looks at a layer, by its place among the prunable ones. */
    void look(int layer) {
        workbench.chosenLayerProperty().set(layer);
        settle();
    }

    /** The picture of the layer that is looked at. */
    LayerPicture picture() {
        return heatmap.pictureProperty().get();
    }

    /** Has the draft ask for another amount, and everything follow. */
    void drag(PruningSpec spec) {
        workbench.draft().reviseSpec(before -> spec);
        frame();
    }

    /** What the draft would do. */
    PruningPreview preview() {
        return workbench.draft().previewProperty().get();
    }

    private void frame() {
        List<Runnable> now = List.copyOf(dirty);
        dirty.clear();
        now.forEach(Runnable::run);
    }

    private void settle() {
        while (!dirty.isEmpty() || !waiting.isEmpty()) {
            frame();
            if (!waiting.isEmpty()) {
                waiting.remove().run();
            }
        }
    }

    @Override
    public Runnable coalesce(Runnable work) {
        return () -> dirty.add(work);
    }

    @Override
    public <T> JobHandle<T> start(Job<T> job) {
        JobHandle<T> handle = new JobHandle<>(job);
        waiting.add(handle);
        return handle;
    }

    @Override
    public void close() {
        waiting.clear();
    }
}

package dev.secateur.ui.heatmap;

import dev.secateur.model.pruning.LayerCut;
import dev.secateur.ui.workbench.Jobs;

/**
 * Has it worked out in the background which of equal weights go, where that takes longer than a
 * frame. One is worked out at a time; whoever is told asks again for the cut of then.
 */
final class TieSettling {
    private final Jobs jobs;
    private final Runnable onSettled;
    private boolean running;

    TieSettling(Jobs jobs, Runnable onSettled) {
        this.jobs = jobs;
        this.onSettled = onSettled;
    }

    /** Settles a cut unless that is done, or quick enough to do in passing. */
    void settle(LayerCut cut) {
        boolean needed = !cut.isSettled() && cut.size() > PrunedWeights.SETTLED_IN_PASSING;
        if (needed && !running) {
            start(cut);
        }
    }

    private void start(LayerCut cut) {
        running = true;
        jobs.startQuietly(
                context -> {
                    cut.settle();
                    return cut;
                },
                outcome -> {
                    running = false;
                    onSettled.run();
                });
    }
}

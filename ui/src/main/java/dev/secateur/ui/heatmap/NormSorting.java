package dev.secateur.ui.heatmap;

import dev.secateur.model.job.JobHandle;
import dev.secateur.model.job.Outcome;
import dev.secateur.ui.workbench.Jobs;
import java.util.Optional;

/**
 * The order by norm of the matrix that is looked at, worked out once and in the background where
 * that takes longer than a frame; another matrix takes its place.
 */
final class NormSorting {
    static final int SORTED_IN_PASSING = 50_000;

    private final Jobs jobs;
    private final int inPassing;
    private final Runnable onSorted;
    private Arrangement wanted;
    private NormOrder order;
    private JobHandle<NormOrder> sorting;

    /**
     * Knows no order.
     *
     * @param inPassing matrices of up to so many weights are sorted at once
     * @param onSorted told when an order is there that was not at once
     */
    NormSorting(Jobs jobs, int inPassing, Runnable onSorted) {
        this.jobs = jobs;
        this.inPassing = inPassing;
        this.onSorted = onSorted;
    }

    /** The order of an arrangement's weights; empty until it is known. */
    Optional<NormOrder> of(Arrangement shown, WeightGrid grid) {
        if (shown != wanted) {
            forget();
            wanted = shown;
            sort(grid);
        }
        return Optional.ofNullable(order);
    }

    /** Whether an order is being worked out. */
    boolean isGoingOn() {
        return sorting != null;
    }

    /** Works nothing out any more. */
    void forget() {
        if (sorting != null) {
            sorting.cancel();
        }
        sorting = null;
        order = null;
        wanted = null;
    }

    private void sort(WeightGrid grid) {
        if ((long) grid.rows() * grid.columns() <= inPassing) {
            order = NormOrder.of(grid);
            return;
        }
        Arrangement of = wanted;
        sorting =
                jobs.startQuietly(
                        context -> NormOrder.of(grid, context.token()),
                        outcome -> sorted(of, outcome));
    }

    private void sorted(Arrangement of, Outcome<NormOrder> outcome) {
        if (of != wanted) {
            return;
        }
        sorting = null;
        order = outcome instanceof Outcome.Succeeded<NormOrder> done ? done.value() : null;
        onSorted.run();
    }
}

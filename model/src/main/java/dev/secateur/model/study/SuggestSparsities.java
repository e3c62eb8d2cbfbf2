package dev.secateur.model.study;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.Job;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.UserError;

/**
 * Looks for sparsities of the layers that together lose no more accuracy than a budget allows.
 *
 * <p>By its curve, smoothed so that it never rises, each layer alone may lose the same: one common
 * tolerance. That is lowered until the network with all layers masked together, really measured on
 * the whole sample, keeps the budget, and then raised again by bisection as long as it does. Where
 * even what costs nothing by itself breaks it together, a share of that is taken, again by
 * bisection. What is suggested was always measured. As accuracy need not fall evenly, a higher
 * tolerance may keep the budget, too: this is a good answer quickly found and not the best there
 * is. Chosen and measured on the same sample, it may do a little worse on other examples.
 *
 * <p>Layers that the specification leaves out stay as they are, and the least share that it keeps
 * is kept.
 *
 * @param subject the network, and what it is measured on
 * @param curves of the same subject, all points or some
 * @param budget how many percentage points of accuracy may be lost, 0 to 100
 */
public record SuggestSparsities(SensitivitySubject subject, SensitivityCurves curves, double budget)
        implements Job<SuggestedSparsities> {
    private static final double PREPARED = 0.1;

    /** Checks the budget. */
    public SuggestSparsities {
        if (!(budget >= 0 && budget <= 100)) {
            throw new UserError(ErrorCode.VALUE_OUT_OF_RANGE, "accuracy budget", budget);
        }
    }

    /**
     * Looks for them.
     *
     * @throws UserError {@code NO_LAYERS} if all layers are left out
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    @Override
    public SuggestedSparsities run(JobContext context) {
        ToleranceLevel level =
                new ToleranceLevel(
                        curves, subject.spec().leftOut(), 1 - subject.spec().leastKept());
        if (level.sparsities(0).isEmpty()) {
            throw new UserError(ErrorCode.NO_LAYERS);
        }
        try (PrunedAccuracy accuracy = new PrunedAccuracy(subject, context.part(0, PREPARED))) {
            return new ToleranceSearch(level, accuracy, budget, context.part(PREPARED, 1)).search();
        }
    }
}

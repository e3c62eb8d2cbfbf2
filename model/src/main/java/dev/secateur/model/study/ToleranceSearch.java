package dev.secateur.model.study;

import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;
import java.util.Map;

/**
 * Looks for the highest level that keeps a budget.
 *
 * @param levels what a level means
 * @param accuracy measures
 * @param budget how many percentage points of accuracy may be lost
 * @param context told how far it is
 */
record ToleranceSearch(
        ToleranceLevel levels, PrunedAccuracy accuracy, double budget, JobContext context) {
    private static final int STEPS = 12;
    private static final double[] PARTS_OF_THE_BUDGET = {2, 1, 0.5, 0.25, 0};

    /** From the highest level down to one that keeps the budget, and from there up again. */
    SuggestedSparsities search() {
        context.progress().accept(Progress.at(0, "job.trying-together"));
        Step above = step(levels.highest());
        if (above.keeps(budget)) {
            return above.suggested(budget);
        }
        for (double part : PARTS_OF_THE_BUDGET) {
            Step next = step(Math.min(above.level(), part * budget / 100));
            if (next.keeps(budget)) {
                return bisect(next, above);
            }
            above = next;
        }
        return bisect(step(ToleranceLevel.LOWEST), above);
    }

    private record Step(double level, MeasuredSparsities measured) {
        boolean keeps(double budget) {
            return measured.isWithin(budget);
        }

        Map<String, Double> sparsities() {
            return measured.sparsities();
        }

        SuggestedSparsities suggested(double budget) {
            return new SuggestedSparsities(budget, 100 * Math.max(0, level), measured);
        }
    }

    private Step step(double level) {
        JobContext quiet = new JobContext(context.token(), progress -> {});
        return new Step(level, accuracy.measure(levels.sparsities(level), quiet));
    }

    private SuggestedSparsities bisect(Step keeping, Step breaking) {
        Step low = keeping;
        Step high = breaking;
        for (int i = 0; i < STEPS && !low.sparsities().equals(high.sparsities()); i++) {
            context.progress().accept(Progress.at((double) i / STEPS, "job.trying-together"));
            Step middle = step((low.level() + high.level()) / 2);
            low = middle.keeps(budget) ? middle : low;
            high = middle.keeps(budget) ? high : middle;
        }
        return low.suggested(budget);
    }
}

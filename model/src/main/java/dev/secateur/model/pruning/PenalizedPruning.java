package dev.secateur.model.pruning;

import dev.secateur.model.job.JobContext;
import dev.secateur.model.training.Pace;
import dev.secateur.model.training.TrainingOptions;

/**
 * Trains with a penalty on |w|, prunes what it left small, and fine-tunes without it.
 *
 * @param schedule how strong and how long
 */
record PenalizedPruning(Schedule.L1 schedule) implements Procedure {
    @Override
    public void carryOut(PruningRun run, JobContext context) {
        TrainingOptions options = run.plan().fineTuning();
        int epochs = schedule.epochs() + options.epochs();
        double end = epochs == 0 ? 0 : (double) schedule.epochs() / epochs;
        run.planEpochs(epochs);
        TrainingOptions penalized = options.withEpochs(schedule.epochs()).withL1(schedule.alpha());
        run.train(penalized, 0, context.part(0, end), Pace.STEADY);
        run.prune(run.plan().spec(), run.epoch(), context.part(end, end));
        run.judgePruned(context.part(end, end));
        run.train(1, context.part(end, 1));
        run.admits(1, 1, context);
    }
}

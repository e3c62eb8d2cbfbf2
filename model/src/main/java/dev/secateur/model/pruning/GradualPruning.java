package dev.secateur.model.pruning;

import dev.secateur.model.job.JobContext;
import dev.secateur.model.training.Pace;
import java.util.List;

/**
 * Prunes again and again between the steps of one fine-tuning.
 *
 * @param schedule when and how much
 */
record GradualPruning(Schedule.Agp schedule) implements Procedure {
    @Override
    public void carryOut(PruningRun run, JobContext context) {
        List<PruningSpec> rounds = run.rounds(context);
        run.planEpochs(run.plan().fineTuning().epochs());
        Course course = new Course(run, rounds, context);
        run.train(1, context, course);
        course.finish();
    }

    private final class Course implements Pace {
        private final PruningRun run;
        private final List<PruningSpec> rounds;
        private final JobContext context;
        private int done;
        private boolean stopped;

        Course(PruningRun run, List<PruningSpec> rounds, JobContext context) {
            this.run = run;
            this.rounds = rounds;
            this.context = context;
        }

        @Override
        public boolean goesOn(int step, int steps, double epoch) {
            while (!stopped && done < rounds.size() && step >= due(steps)) {
                prune(epoch);
            }
            return !stopped;
        }

        @Override
        public void skipTo(int step, int steps) {
            while (done < rounds.size() && due(steps) < step) {
                done++;
            }
        }

        @Override
        public boolean isSettled() {
            return done == rounds.size();
        }

        private int due(int steps) {
            return schedule.stepOf(done + 1, steps);
        }

        private void prune(double epoch) {
            if (done > 0 && !run.admits(done, rounds.size(), context)) {
                stopped = true;
                return;
            }
            run.prune(rounds.get(done), epoch, PruningRun.silent(context));
            done++;
            if (done == rounds.size() || run.isBounded()) {
                run.judgePruned(context.part(0, 0));
            }
        }

        /** Prunes what is left to be pruned where the training was short or did not take place. */
        void finish() {
            if (stopped) {
                return;
            }
            if (done < rounds.size()) {
                done = rounds.size();
                run.prune(rounds.get(done - 1), run.epoch(), PruningRun.silent(context));
                run.judgePruned(context.part(0, 0));
            }
            run.admits(done, rounds.size(), context);
        }
    }
}

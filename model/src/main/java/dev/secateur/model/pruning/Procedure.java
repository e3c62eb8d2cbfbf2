package dev.secateur.model.pruning;

import dev.secateur.model.job.JobContext;

/** How a schedule is carried out on a network. */
@FunctionalInterface
interface Procedure {
    /** Prunes and fine-tunes, until the end or until the accuracy budget is used up. */
    void carryOut(PruningRun run, JobContext context);

    /** The procedure for a schedule. */
    static Procedure of(Schedule schedule) {
        if (schedule instanceof Schedule.Agp agp) {
            return new GradualPruning(agp);
        } else if (schedule instanceof Schedule.Dynamic dynamic) {
            return new NetworkSurgery(dynamic);
        } else if (schedule instanceof Schedule.L1 l1) {
            return new PenalizedPruning(l1);
        } else if (schedule instanceof Schedule.Lottery lottery) {
            return new PruningRounds(Rewinding.of(lottery));
        }
        return new PruningRounds(Rewinding.NONE);
    }
}

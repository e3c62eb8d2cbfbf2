package dev.secateur.model.pruning;

import dev.secateur.model.job.JobContext;
import java.util.List;

/**
 * Prunes in rounds, each of which ends with a fine-tuning.
 *
 * @param rewinding what comes between the two
 */
record PruningRounds(Rewinding rewinding) implements Procedure {
    @Override
    public void carryOut(PruningRun run, JobContext context) {
        List<PruningSpec> rounds = run.rounds(context);
        run.planEpochs(rounds.size() * run.plan().fineTuning().epochs());
        for (int round = 1; round <= rounds.size(); round++) {
            double from = (round - 1.0) / rounds.size();
            JobContext part = context.part(from, (double) round / rounds.size());
            double scored = run.scoringShare();
            run.prune(rounds.get(round - 1), run.epoch(), part.part(0, scored));
            JobContext rest = part.part(scored, 1);
            double judged = PruningRun.evaluationShare(run.plan());
            run.judgePruned(rest.part(0, judged));
            rewinding.after(run, round == rounds.size());
            JobContext training = rest.part(judged, 1);
            run.train(round, RoundProgress.of(training, round, rounds.size()));
            if (!run.admits(round, rounds.size(), part)) {
                return;
            }
        }
    }
}

package dev.secateur.app.experiment;

import dev.secateur.model.engine.Engine;
import dev.secateur.model.job.Job;
import dev.secateur.model.job.JobContext;
import java.util.concurrent.CancellationException;

/**
 * Runs an experiment with seeds 1, 2, … When it is cancelled it ends with the rows that are done.
 *
 * @param engine builds the networks
 * @param experiment what is run
 * @param material what it is run on
 * @param seeds how often, at least 1
 */
public record Reproduction(Engine engine, Experiment experiment, Material material, int seeds)
        implements Job<Reproduced> {
    @Override
    public Reproduced run(JobContext context) {
        Findings findings = new Findings();
        boolean isComplete = fill(findings, context);
        return new Reproduced(experiment, material, seeds, isComplete, findings.rows());
    }

    private boolean fill(Findings findings, JobContext context) {
        Pace pace = new Pace(context, seeds * experiment.epochs());
        try {
            for (int seed = 1; seed <= seeds; seed++) {
                experiment.run(new Trial(engine, material.split(), seed, pace), findings);
            }
            return true;
        } catch (CancellationException e) {
            if (findings.rows().isEmpty()) {
                throw e;
            }
            return false;
        }
    }
}

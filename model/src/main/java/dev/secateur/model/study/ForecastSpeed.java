package dev.secateur.model.study;

import dev.secateur.model.compaction.CompactionOptions;
import dev.secateur.model.compaction.CompactionPlan;
import dev.secateur.model.engine.Network;
import dev.secateur.model.evaluation.Latency;
import dev.secateur.model.job.Job;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.pruning.PruningPreview;
import java.util.List;

/**
 * Measures how fast a network would answer if it were pruned and compacted, beside how fast it
 * does. The network is left alone; the smaller one is really built, timed and closed.
 *
 * @param network the network, which tells the shape of its examples
 * @param preview what would be pruned
 * @param runs how often each answers one example at most
 */
public record ForecastSpeed(Network network, PruningPreview preview, int runs)
        implements Job<ForecastSpeed.Speeds> {
    /**
     * Both latencies for one example.
     *
     * @param now of the network as it is
     * @param compacted of the smaller one
     */
    public record Speeds(Latency now, Latency compacted) {
        /** How many times as fast the smaller one is, by the medians. */
        public double speedup() {
            return now.median() / compacted.median();
        }
    }

    /**
     * Runs on the engine thread.
     *
     * @throws java.util.NoSuchElementException if the network does not tell the shape of its
     *     examples
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    @Override
    public Speeds run(JobContext context) {
        context.token().throwIfCancelled();
        try (Network smaller = compacted(context)) {
            context.token().throwIfCancelled();
            List<Latency> measured = Latency.measure(List.of(network, smaller), 1, runs, context);
            return new Speeds(measured.get(0), measured.get(1));
        }
    }

    private Network compacted(JobContext context) {
        Mask mask = preview.toMask();
        try (Network pruned = network.copy()) {
            pruned.parameters().setToZero(mask.sets());
            context.token().throwIfCancelled();
            CompactionPlan plan =
                    CompactionPlan.of(pruned.structure().topology(), CompactionOptions.DEFAULT);
            context.token().throwIfCancelled();
            return pruned.structure().rebuilt(plan.rebuild());
        }
    }
}

package dev.secateur.model.compaction;

import dev.secateur.model.engine.Network;
import dev.secateur.model.job.Job;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.pruning.PruningPreview;

/**
 * Finds out what compacting would make of a network if it were pruned first. The network is left
 * alone; a copy of it is pruned and looked at, nothing is built.
 *
 * @param network the network
 * @param preview what would be pruned
 * @param options how it would be compacted
 */
public record ForecastCompaction(Network network, PruningPreview preview, CompactionOptions options)
        implements Job<CompactionPreview> {
    /**
     * Runs on the engine thread.
     *
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    @Override
    public CompactionPreview run(JobContext context) {
        Mask mask = preview.toMask();
        context.token().throwIfCancelled();
        try (Network pruned = network.copy()) {
            pruned.parameters().setToZero(mask.sets());
            return new PreviewCompaction(pruned, mask, options).run(context);
        }
    }
}

package dev.secateur.model.compaction;

import dev.secateur.model.compaction.CompactionPreview.Cost;
import dev.secateur.model.engine.Network;
import dev.secateur.model.job.Job;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;
import dev.secateur.model.network.NetworkSummary;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.topology.Topology;
import java.util.List;

/**
 * Finds out what compacting would make of a network, which is left alone. Nothing is built for
 * that, unless duplicates are to be merged, and no answers are compared.
 *
 * @param network the network, in which all that the mask prunes is zero
 * @param mask what is pruned in it
 * @param options how
 */
public record PreviewCompaction(Network network, Mask mask, CompactionOptions options)
        implements Job<CompactionPreview> {
    /**
     * Runs on the engine thread.
     *
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    @Override
    public CompactionPreview run(JobContext context) {
        context.token().throwIfCancelled();
        context.progress().accept(Progress.unknown("job.looking-for-units"));
        Topology topology = network.structure().topology();
        CompactionPlan plan = CompactionPlan.of(topology, options);
        context.token().throwIfCancelled();
        if (options.mergeDegrees().isPresent()) {
            return merged(plan, context);
        }
        NetworkSummary summary = network.summary("");
        Cost after = new PlannedCost(topology, plan.rebuild()).of(summary);
        return new CompactionPreview(plan.layers(), 0, Cost.of(summary), after);
    }

    /** Which units are nearly the same shows only where the others have gone. */
    private CompactionPreview merged(CompactionPlan plan, JobContext context) {
        Merging made =
                Merging.of(network, mask, plan)
                        .finish(options.mergeDegrees().getAsDouble(), context.token());
        try (Network smaller = made.network()) {
            List<LayerOutcome> layers =
                    Findings.narrowed(plan.layers(), smaller.structure().topology());
            Cost before = Cost.of(network.summary(""));
            return new CompactionPreview(
                    layers, made.merged(), before, Cost.of(smaller.summary("")));
        }
    }
}

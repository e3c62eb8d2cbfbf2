package dev.secateur.model.study;

import dev.secateur.model.job.Job;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;
import java.util.Map;

/**
 * Measures a network with some layers pruned together. The network is left alone.
 *
 * @param subject the network, and what it is measured on
 * @param sparsities for each layer, by name, the share of what the criterion ranks there; at least
 *     one layer
 */
public record MeasureSparsities(SensitivitySubject subject, Map<String, Double> sparsities)
        implements Job<MeasuredSparsities> {
    /** Copies the map. */
    public MeasureSparsities {
        sparsities = Map.copyOf(sparsities);
    }

    /**
     * Measures.
     *
     * @throws dev.secateur.model.job.UserError if the network, the criterion and the data do not go
     *     together, or there is no such layer
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    @Override
    public MeasuredSparsities run(JobContext context) {
        context.progress().accept(Progress.at(0, "job.trying-together"));
        try (PrunedAccuracy accuracy = new PrunedAccuracy(subject, context.part(0, 0.5))) {
            Map<String, Double> ordered = accuracy.now();
            ordered.keySet().retainAll(sparsities.keySet());
            ordered.replaceAll((layer, now) -> Math.max(now, sparsities.get(layer)));
            return accuracy.measure(ordered, context.part(0.5, 1));
        }
    }
}

package dev.secateur.model.study;

import dev.secateur.model.engine.Network;
import dev.secateur.model.job.Job;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Measures what each form of a network takes.
 *
 * @param forms the forms
 */
public record SizeComparison(NetworkForms forms) implements Job<List<NetworkCost>> {
    private static final double MADE = 0.2;

    /**
     * Measures; about half a second for a million weights.
     *
     * @return a cost for each form, in order
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    @Override
    public List<NetworkCost> run(JobContext context) {
        try (NetworkForms.Live live = forms.open(context)) {
            List<NetworkCost> costs = new ArrayList<>();
            for (Map.Entry<NetworkForm, Network> one : live.networks().entrySet()) {
                double done = MADE + (1 - MADE) * costs.size() / live.networks().size();
                context.progress().accept(Progress.at(done, "job.measuring-size"));
                costs.add(NetworkCost.of(one.getKey(), one.getValue(), context.token()));
            }
            return costs;
        }
    }
}

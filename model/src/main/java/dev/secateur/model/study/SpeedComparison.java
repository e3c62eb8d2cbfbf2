package dev.secateur.model.study;

import dev.secateur.model.engine.Network;
import dev.secateur.model.evaluation.Latency;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.Job;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.UserError;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * Measures how fast each form of a network answers, in turns.
 *
 * @param forms the forms
 * @param batches how many examples a run answers, each at least 1
 * @param runs how often each form runs at most, for each batch
 * @param threads tells with how many threads the networks run
 */
public record SpeedComparison(
        NetworkForms forms, List<Integer> batches, int runs, IntSupplier threads)
        implements Job<NetworkSpeeds> {
    private static final double MADE = 0.05;

    /** Copies the list. */
    public SpeedComparison {
        batches = List.copyOf(batches);
    }

    /**
     * Measures.
     *
     * @throws dev.secateur.model.job.UserError {@code SHAPE_UNKNOWN} if a network does not tell the
     *     shape of its examples
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    @Override
    public NetworkSpeeds run(JobContext context) {
        try (NetworkForms.Live live = forms.open(context)) {
            live.networks().values().forEach(this::requireShape);
            Map<NetworkForm, List<Latency>> latencies = new EnumMap<>(NetworkForm.class);
            for (int b = 0; b < batches.size(); b++) {
                double done = MADE + (1 - MADE) * b / batches.size();
                JobContext part = context.part(done, done + (1 - MADE) / batches.size());
                measure(live.networks(), batches.get(b), part)
                        .forEach(
                                (form, latency) ->
                                        latencies
                                                .computeIfAbsent(form, f -> new ArrayList<>())
                                                .add(latency));
            }
            return new NetworkSpeeds(latencies, threads.getAsInt());
        }
    }

    private void requireShape(Network network) {
        if (network.inputShape().isEmpty()) {
            throw new UserError(ErrorCode.SHAPE_UNKNOWN, forms.name());
        }
    }

    private Map<NetworkForm, Latency> measure(
            Map<NetworkForm, Network> networks, int batch, JobContext context) {
        List<Latency> measured =
                Latency.measure(List.copyOf(networks.values()), batch, runs, context);
        Map<NetworkForm, Latency> byForm = new EnumMap<>(NetworkForm.class);
        networks.keySet().forEach(form -> byForm.put(form, measured.get(byForm.size())));
        return byForm;
    }
}

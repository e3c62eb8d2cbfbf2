package dev.secateur.model.study;

import dev.secateur.model.evaluation.Latency;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How fast the forms of a network answered in turns.
 *
 * @param latencies for each form one of each batch
 * @param threads with how many threads they ran
 */
public record NetworkSpeeds(Map<NetworkForm, List<Latency>> latencies, int threads) {
    /** Copies the map; it must not be empty. */
    public NetworkSpeeds {
        latencies = Collections.unmodifiableMap(new EnumMap<>(latencies));
    }

    /** What the others are compared with: the original, or the masked form where there is none. */
    public NetworkForm reference() {
        return latencies.keySet().iterator().next();
    }

    /** How long a form took for a batch; empty if that was not measured. */
    public Optional<Latency> latency(NetworkForm form, int batch) {
        return latencies.getOrDefault(form, List.of()).stream()
                .filter(latency -> latency.batch() == batch)
                .findFirst();
    }

    /**
     * How many times as fast a form is as the {@link #reference}: the reference's median by the
     * form's. Empty if that was not measured.
     */
    public OptionalDouble speedup(NetworkForm form, int batch) {
        Optional<Latency> before = latency(reference(), batch);
        Optional<Latency> after = latency(form, batch);
        return before.isPresent() && after.isPresent()
                ? OptionalDouble.of(before.get().median() / after.get().median())
                : OptionalDouble.empty();
    }
}

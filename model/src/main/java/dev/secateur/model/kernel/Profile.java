package dev.secateur.model.kernel;

import java.util.LinkedHashMap;
import java.util.Map;

/** How long each operation took in all. For one thread at a time. */
public final class Profile {
    private final Map<String, Long> nanos = new LinkedHashMap<>();

    /** Adds the time of one run of an operation. */
    public void add(String operation, long took) {
        nanos.merge(operation, took, Long::sum);
    }

    /** The share of each operation in the time of all, in the order they first ran. */
    public Map<String, Double> shares() {
        double all = nanos.values().stream().mapToLong(Long::longValue).sum();
        Map<String, Double> shares = new LinkedHashMap<>();
        nanos.forEach((operation, took) -> shares.put(operation, took / all));
        return shares;
    }
}

package dev.secateur.app.bench;

import java.util.List;

/**
 * What a benchmark measures.
 *
 * @param work what the networks do
 * @param workloads the networks with their data
 * @param batches the batch sizes; none larger than the smallest training part
 * @param threads how many threads each contestant may compute with, at least 1
 * @param rounds how often each contestant's turn comes, at least 1
 * @param seconds how long a turn lasts, positive
 */
public record Plan(
        Work work,
        List<Workload> workloads,
        List<Integer> batches,
        int threads,
        int rounds,
        double seconds) {
    /** Copies the lists. */
    public Plan {
        workloads = List.copyOf(workloads);
        batches = List.copyOf(batches);
    }

    Setting setting(Workload workload, int batch) {
        return new Setting(work, workload.network(), batch, threads);
    }
}

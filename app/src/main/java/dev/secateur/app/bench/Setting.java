package dev.secateur.app.bench;

/**
 * What one process is to measure.
 *
 * @param work what it does
 * @param network one of {@link Workload#NETWORKS}
 * @param batch how many examples a step takes
 * @param threads how many threads may compute
 */
public record Setting(Work work, String network, int batch, int threads) {}

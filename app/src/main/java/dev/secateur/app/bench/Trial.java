package dev.secateur.app.bench;

/**
 * Two trainings from the same weights, on the same batches in the same order.
 *
 * @param network one of {@link Workload#NETWORKS}
 * @param seed of the weights and of the order
 * @param ours the held-out accuracy after our engine's training
 * @param dl4j the held-out accuracy after DL4J's
 */
public record Trial(String network, long seed, double ours, double dl4j) {
    double difference() {
        return ours - dl4j;
    }
}

package dev.secateur.app.experiment;

import java.util.Optional;

/**
 * One way that an experiment compares with others.
 *
 * @param method what was done: a criterion, a schedule or another treatment
 * @param sparsity which share of the weights was to go
 * @param labelNoise which share of the training labels was wrong on purpose
 * @param published what was published about it
 */
public record Arm(
        String method, double sparsity, double labelNoise, Optional<Published> published) {
    /** The same with so many wrong labels. */
    Arm withLabelNoise(double share) {
        return new Arm(method, sparsity, share, published);
    }

    /** An arm with clean labels about which nothing was published. */
    static Arm of(String method, double sparsity) {
        return new Arm(method, sparsity, 0, Optional.empty());
    }
}

package dev.secateur.model.training;

/**
 * The moment at which early stopping went back to the best weights.
 *
 * @param epoch when, on the same axis as the points
 * @param bestEpoch the end of the epoch whose weights the network has since, on the same axis
 */
public record Restoration(double epoch, double bestEpoch) {}

package dev.secateur.model.training;

/**
 * The moment at which a network was pruned.
 *
 * @param epoch when, on the same axis as the points
 * @param sparsity how sparse it was afterwards
 */
public record PruneMark(double epoch, double sparsity) {}

package dev.secateur.model.study;

/**
 * Sparsities that keep an accuracy budget on the sample they were measured on.
 *
 * @param budget how many percentage points of accuracy may be lost
 * @param tolerance how many each layer alone may lose by its curve; 0 where only what costs nothing
 *     goes, or a part of that
 * @param measured the sparsities, and what the network does with all of them
 */
public record SuggestedSparsities(double budget, double tolerance, MeasuredSparsities measured) {}

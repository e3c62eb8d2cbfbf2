package dev.secateur.ui.pruning;

import dev.secateur.model.evaluation.Estimate;

/**
 * A draft that was measured.
 *
 * @param share the share of what is ranked that goes, 0 to 1
 * @param accuracy the held-out accuracy that it leaves
 * @param examples on how many examples it was measured
 */
public record Visited(double share, Estimate accuracy, int examples) {}

package dev.secateur.model.study;

import dev.secateur.model.evaluation.Estimate;

/**
 * The accuracy of a network with one layer pruned.
 *
 * @param layer the layer's name
 * @param sparsity the share of the layer's weights that is pruned, or of its units where the
 *     criterion ranks units; 0 to 1
 * @param accuracy on the sample, with its 95 % interval
 */
public record SensitivityPoint(String layer, double sparsity, Estimate accuracy) {}

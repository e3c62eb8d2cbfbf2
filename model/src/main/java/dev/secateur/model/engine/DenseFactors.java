package dev.secateur.model.engine;

import java.nio.FloatBuffer;

/**
 * What replaces the weights of a dense layer of m₁·m₂ units with n₁·n₂ inputs: the sum over k of
 * A_k ⊗ B_k, where A_k has m₁×n₁ places and B_k m₂×n₂.
 *
 * @param outerRows m₁
 * @param outerColumns n₁
 * @param innerRows m₂
 * @param innerColumns n₂
 * @param terms how many products
 * @param outer A_k[i, j] at (i·terms + k)·n₁ + j
 * @param inner B_k[i, j] at (k·m₂ + i)·n₂ + j
 */
public record DenseFactors(
        int outerRows,
        int outerColumns,
        int innerRows,
        int innerColumns,
        int terms,
        FloatBuffer outer,
        FloatBuffer inner) {
    /** How many units the layer has. */
    public int units() {
        return outerRows * innerRows;
    }
}

package dev.secateur.model.study;

import dev.secateur.model.compression.FactorBudget;
import dev.secateur.model.compression.KroneckerShape;
import java.util.Comparator;

/**
 * A shape of factors that keeps within a budget.
 *
 * @param shape the shape
 * @param terms how many products of it
 * @param error the Frobenius norm of what they miss, as a share of the layer's own; 0 to 1
 * @param weights how many places their factors have
 */
public record FactorCandidate(KroneckerShape shape, int terms, double error, long weights) {
    /** Within a size the one that misses least comes first, within an error the smallest. */
    public static Comparator<FactorCandidate> bestFirst(FactorBudget budget) {
        Comparator<FactorCandidate> byError = Comparator.comparingDouble(FactorCandidate::error);
        Comparator<FactorCandidate> byWeights = Comparator.comparingLong(FactorCandidate::weights);
        return budget instanceof FactorBudget.WithinError
                ? byWeights.thenComparing(byError)
                : byError.thenComparing(byWeights);
    }
}

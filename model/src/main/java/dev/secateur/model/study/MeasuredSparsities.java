package dev.secateur.model.study;

import dev.secateur.model.evaluation.Estimate;
import dev.secateur.model.pruning.NetworkSize;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A sparsity for each of some layers, and what the network does with all of them at once.
 *
 * @param sparsities for each layer, by name, the share of its weights that is pruned, or of its
 *     units where the criterion ranks units; in the network's order
 * @param baseline the accuracy of the network as it is, on the same examples
 * @param accuracy with all these layers pruned together, measured and not fine-tuned
 * @param size of the network then
 */
public record MeasuredSparsities(
        Map<String, Double> sparsities, Estimate baseline, Estimate accuracy, NetworkSize size) {
    private static final double ROUNDING = 1e-9;

    /** Copies the map. */
    public MeasuredSparsities {
        sparsities = Collections.unmodifiableMap(new LinkedHashMap<>(sparsities));
    }

    /** How many percentage points of accuracy are lost; negative where some are won. */
    public double lostPoints() {
        return 100 * (baseline.value() - accuracy.value());
    }

    /** Whether no more is lost than so many percentage points. */
    public boolean isWithin(double points) {
        return lostPoints() <= points + ROUNDING;
    }
}

package dev.secateur.model.session;

import dev.secateur.model.compression.FactorBudget;
import dev.secateur.model.training.TrainingOptions;

/**
 * How a layer is to be factored.
 *
 * @param layer the dense layer's name
 * @param budget how far its weights are approximated
 * @param fineTuning how the network is trained afterwards
 * @param seed of that training
 */
public record FactorChoice(
        String layer, FactorBudget budget, TrainingOptions fineTuning, long seed) {}

package dev.secateur.model.pruning;

import dev.secateur.model.training.TrainingOptions;

/**
 * Everything that is needed to prune a network once more the same way.
 *
 * @param spec what goes
 * @param schedule when it goes
 * @param fineTuning how to train after each round
 */
public record PruningPlan(PruningSpec spec, Schedule schedule, TrainingOptions fineTuning) {}

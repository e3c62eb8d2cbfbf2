package dev.secateur.model.session;

import dev.secateur.model.inputs.RankBy;
import dev.secateur.model.training.TrainingOptions;

/**
 * Which inputs of a network stay.
 *
 * @param by what ranks them
 * @param keep how many of the first stay
 * @param fineTuning how to train without the others
 * @param seed of ranking and training
 */
public record InputChoice(RankBy by, int keep, TrainingOptions fineTuning, long seed) {}

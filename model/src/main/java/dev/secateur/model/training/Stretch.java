package dev.secateur.model.training;

import java.util.function.IntConsumer;

/**
 * How much of a training is done already, and who is told of what is done.
 *
 * @param done how many epochs were gone through before, at least 0
 * @param best the best of them, and of those that come; stays the giver's
 * @param onEpochEnd told on the engine thread how many epochs were gone through in all
 */
public record Stretch(int done, BestEpoch best, IntConsumer onEpochEnd) {}

package dev.secateur.model.pruning;

import dev.secateur.model.evaluation.Evaluation;

/**
 * The last state of a run that lost no more accuracy than it may. A value, but for the evaluation.
 *
 * @param steps how many steps there were to it; 0 where the run began
 * @param mask what is pruned in it
 * @param pruned the held-out scores right after its last pruning
 */
public record Accepted(int steps, Mask mask, Evaluation pruned) {}

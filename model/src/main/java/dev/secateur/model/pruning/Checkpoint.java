package dev.secateur.model.pruning;

import dev.secateur.model.evaluation.Evaluation;
import dev.secateur.model.training.Best;
import dev.secateur.model.training.Curves;
import java.util.Optional;

/**
 * Where a run is at the end of an epoch. A value, but for the evaluations.
 *
 * @param training which of the run's trainings it is in, from 1: each round has one
 * @param epochs how many epochs of that training are done
 * @param mask what is pruned
 * @param pruned the held-out scores right after the last pruning
 * @param curves so far
 * @param best the best of these epochs, if the training is to end early
 * @param accepted where the run goes back to if it loses too much, if its loss is bounded
 */
public record Checkpoint(
        int training,
        int epochs,
        Mask mask,
        Evaluation pruned,
        Curves curves,
        Optional<Best> best,
        Optional<Accepted> accepted) {}

package dev.secateur.model.pruning;

import dev.secateur.model.engine.Network;
import dev.secateur.model.evaluation.Evaluation;
import dev.secateur.model.training.Curves;
import java.util.Optional;

/**
 * What became of a network that was pruned.
 *
 * @param network the pruned network; whoever takes the result closes it
 * @param mask what is pruned in it
 * @param size how much of it is left
 * @param before the parent on the held-out data
 * @param pruned right after the last round of pruning, on the held-out data
 * @param fineTuned after the last fine-tuning, on the held-out data
 * @param parentOnTraining the parent on the training data that were fitted
 * @param onTraining after the last fine-tuning, on the training data that were fitted
 * @param curves the parent's curves and this run's
 * @param stopped where the accuracy budget ended the run, if it did
 */
public record PruningResult(
        Network network,
        Mask mask,
        NetworkSize size,
        Evaluation before,
        Evaluation pruned,
        Evaluation fineTuned,
        Evaluation parentOnTraining,
        Evaluation onTraining,
        Curves curves,
        Optional<BudgetStop> stopped) {}

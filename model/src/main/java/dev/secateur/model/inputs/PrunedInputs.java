package dev.secateur.model.inputs;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.engine.Network;
import dev.secateur.model.evaluation.Evaluation;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.training.Curves;
import java.util.List;

/**
 * What became of a network that lost inputs.
 *
 * @param network the narrower network; whoever takes the result closes it
 * @param mask what is pruned in it
 * @param data the data cut down to what it takes, with the preparation that does so
 * @param ranking all inputs of the parent, the most valuable first
 * @param before the parent on the held-out data
 * @param pruned right after the inputs went, on the held-out data
 * @param fineTuned after fine-tuning, on the held-out data
 * @param onTraining after fine-tuning, on the training data
 * @param curves the parent's curves and this run's
 */
public record PrunedInputs(
        Network network,
        Mask mask,
        DataSplit data,
        List<RankedInput> ranking,
        Evaluation before,
        Evaluation pruned,
        Evaluation fineTuned,
        Evaluation onTraining,
        Curves curves) {
    /** Copies the ranking. */
    public PrunedInputs {
        ranking = List.copyOf(ranking);
    }
}

package dev.secateur.model.study;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.engine.Network;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.pruning.Pruner;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.ScoreRequest;

/**
 * A network whose layers are pruned for trial, and what it is measured on. The network is left
 * alone: weights are masked in a copy.
 *
 * @param network the network; neither trained nor closed meanwhile
 * @param mask what is pruned in it, and stays so
 * @param pruner of the same network and mask
 * @param spec what scores weights or units; its scope, amounts and pattern are not used
 * @param scores what the criterion needs to score, worked out where the pruner lacks it
 * @param heldOut the examples that a sample is drawn from
 * @param examples how many of them, at least 1; all where there are fewer
 */
public record SensitivitySubject(
        Network network,
        Mask mask,
        Pruner pruner,
        PruningSpec spec,
        ScoreRequest scores,
        Dataset heldOut,
        int examples) {
    /** The sample that other accuracies which follow a draft are measured on, too. */
    private static final long SEED = 1;

    /** Checks the number of examples. */
    public SensitivitySubject {
        if (examples < 1) {
            throw new UserError(ErrorCode.VALUE_OUT_OF_RANGE, "examples", examples);
        }
    }

    /** The stratified sample: always the same for the same data and number. */
    public Dataset sample() {
        return heldOut.sample(examples, SEED);
    }
}

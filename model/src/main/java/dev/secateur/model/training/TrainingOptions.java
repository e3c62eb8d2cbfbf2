package dev.secateur.model.training;

import dev.secateur.model.engine.Optimizer;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;

/**
 * How to train or fine-tune.
 *
 * @param epochs how often to go through the training data; 0 for not at all
 * @param batchSize how many examples a step takes, at least 1
 * @param optimizer how a step moves the parameters
 */
public record TrainingOptions(int epochs, int batchSize, Optimizer optimizer) {
    /** Checks the numbers. */
    public TrainingOptions {
        if (epochs < 0) {
            throw new UserError(ErrorCode.VALUE_OUT_OF_RANGE, "epochs", epochs);
        }
        if (batchSize < 1) {
            throw new UserError(ErrorCode.VALUE_OUT_OF_RANGE, "batch size", batchSize);
        }
    }

    /** So many epochs of Adam on batches of 64. */
    public static TrainingOptions epochs(int epochs) {
        return new TrainingOptions(epochs, 64, Optimizer.adam());
    }
}

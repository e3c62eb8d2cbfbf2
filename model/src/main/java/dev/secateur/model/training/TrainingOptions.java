package dev.secateur.model.training;

import dev.secateur.model.engine.Optimizer;
import dev.secateur.model.engine.Regularization;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;

/**
 * How to train or fine-tune.
 *
 * @param epochs how often to go through the training data; 0 for not at all
 * @param batchSize how many examples a step takes, at least 1
 * @param optimizer how a step moves the parameters
 * @param regularization what works against overfitting
 */
public record TrainingOptions(
        int epochs, int batchSize, Optimizer optimizer, Regularization regularization) {
    /** Checks the numbers. */
    public TrainingOptions {
        if (epochs < 0) {
            throw new UserError(ErrorCode.VALUE_OUT_OF_RANGE, "epochs", epochs);
        }
        if (batchSize < 1) {
            throw new UserError(ErrorCode.VALUE_OUT_OF_RANGE, "batch size", batchSize);
        }
    }

    /** Without regularization but the optimizer's own. */
    public TrainingOptions(int epochs, int batchSize, Optimizer optimizer) {
        this(epochs, batchSize, optimizer, Regularization.NONE);
    }

    /** So many epochs of Adam on batches of 64. */
    public static TrainingOptions epochs(int epochs) {
        return new TrainingOptions(epochs, 64, Optimizer.adam());
    }

    /** The same for another number of epochs. */
    public TrainingOptions withEpochs(int other) {
        return new TrainingOptions(other, batchSize, optimizer, regularization);
    }

    /** The same on batches of another size. */
    public TrainingOptions withBatchSize(int other) {
        return new TrainingOptions(epochs, other, optimizer, regularization);
    }

    /** The same with another optimizer. */
    public TrainingOptions withOptimizer(Optimizer other) {
        return new TrainingOptions(epochs, batchSize, other, regularization);
    }

    /** The same with other regularization. */
    public TrainingOptions withRegularization(Regularization other) {
        return new TrainingOptions(epochs, batchSize, optimizer, other);
    }

    /** The same with another L1 penalty. */
    public TrainingOptions withL1(double alpha) {
        return withRegularization(regularization.withL1(alpha));
    }
}

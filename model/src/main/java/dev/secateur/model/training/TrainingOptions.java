package dev.secateur.model.training;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.DataSplits;
import dev.secateur.model.engine.Optimizer;
import dev.secateur.model.engine.Regularization;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.util.Optional;

/**
 * How to train or fine-tune.
 *
 * @param epochs how often to go through the training data at most; 0 for not at all
 * @param batchSize how many examples a step takes, at least 1
 * @param optimizer how a step moves the parameters
 * @param regularization what works against overfitting, besides the optimizer's L2 penalty
 * @param earlyStopping when to end sooner; empty for never
 * @param schedule how the optimizer's learning rate changes
 * @param validation the share of the training data that is not fitted, for the validation curves
 *     and early stopping to look at, so that the held-out data stay untouched; 0 to look at the
 *     held-out data
 */
public record TrainingOptions(
        int epochs,
        int batchSize,
        Optimizer optimizer,
        Regularization regularization,
        Optional<EarlyStopping> earlyStopping,
        LearningRateSchedule schedule,
        double validation) {
    /** Checks the numbers. */
    public TrainingOptions {
        if (epochs < 0) {
            throw new UserError(ErrorCode.VALUE_OUT_OF_RANGE, "epochs", epochs);
        }
        if (batchSize < 1) {
            throw new UserError(ErrorCode.VALUE_OUT_OF_RANGE, "batch size", batchSize);
        }
        if (!(validation >= 0 && validation < 1)) {
            throw new UserError(ErrorCode.SHARE_OUT_OF_RANGE, "validation", validation);
        }
    }

    /** Plain training: at a constant rate, to the end, without regularization. */
    public TrainingOptions(int epochs, int batchSize, Optimizer optimizer) {
        this(
                epochs,
                batchSize,
                optimizer,
                Regularization.NONE,
                Optional.empty(),
                LearningRateSchedule.CONSTANT,
                0);
    }

    /** So many epochs of Adam on batches of 64. */
    public static TrainingOptions epochs(int epochs) {
        return new TrainingOptions(epochs, 64, Optimizer.adam());
    }

    /** The same for another number of epochs. */
    public TrainingOptions withEpochs(int other) {
        return new TrainingOptions(
                other, batchSize, optimizer, regularization, earlyStopping, schedule, validation);
    }

    /** The same on batches of another size. */
    public TrainingOptions withBatchSize(int other) {
        return new TrainingOptions(
                epochs, other, optimizer, regularization, earlyStopping, schedule, validation);
    }

    /** The same with another optimizer. */
    public TrainingOptions withOptimizer(Optimizer other) {
        return new TrainingOptions(
                epochs, batchSize, other, regularization, earlyStopping, schedule, validation);
    }

    /** The same with other regularization. */
    public TrainingOptions withRegularization(Regularization other) {
        return new TrainingOptions(
                epochs, batchSize, optimizer, other, earlyStopping, schedule, validation);
    }

    /** The same with another L1 penalty. */
    public TrainingOptions withL1(double alpha) {
        return withRegularization(regularization.withL1(alpha));
    }

    /** The same, ended sooner or not. */
    public TrainingOptions withEarlyStopping(Optional<EarlyStopping> other) {
        return new TrainingOptions(
                epochs, batchSize, optimizer, regularization, other, schedule, validation);
    }

    /** The same with another schedule of the learning rate. */
    public TrainingOptions withSchedule(LearningRateSchedule other) {
        return new TrainingOptions(
                epochs, batchSize, optimizer, regularization, earlyStopping, other, validation);
    }

    /** The same with another share for validation. */
    public TrainingOptions withValidation(double share) {
        return new TrainingOptions(
                epochs, batchSize, optimizer, regularization, earlyStopping, schedule, share);
    }

    /**
     * What to fit, and what the validation curves and early stopping look at.
     *
     * @param data whose held-out part is looked at where no share is cut off for validation
     * @param seed the same seed cuts off the same share of each class
     * @throws UserError {@code DATA_TOO_FEW} if the training data cannot be cut
     */
    public DataSplit validated(DataSplit data, long seed) {
        return validation == 0 ? data : DataSplits.stratified(data.train(), validation, seed);
    }
}

package dev.secateur.model.training;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;

/**
 * Ends training when the validation loss that the curves show at the ends of epochs improves no
 * more, and goes back to the weights of the epoch where it was lowest (Prechelt 1998). Where a
 * network is pruned while it is trained, only what comes after the last pruning counts.
 *
 * @param patience how many epochs in a row may bring no improvement, at least 1
 */
public record EarlyStopping(int patience) {
    /** Checks the number. */
    public EarlyStopping {
        if (patience < 1) {
            throw new UserError(ErrorCode.VALUE_OUT_OF_RANGE, "patience", patience);
        }
    }
}

package dev.secateur.model.engine;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;

/**
 * What keeps training from fitting its examples too closely, besides the {@link Optimizer}'s L2
 * penalty.
 *
 * @param l1 the L1 penalty α on prunable weights, at least 0: after each step they come nearer to
 *     zero by learning rate · α and do not go past it, so that many become exactly zero
 * @param dropout the share of the inputs of dense and output layers that a step leaves out at
 *     random, at least 0 and less than 1; the others are divided by the share kept. The network's
 *     own input stays whole
 * @param classWeights whether the loss of an example counts inversely to how frequent its class is
 *     in the training data; the mean over the data stays 1
 */
public record Regularization(double l1, double dropout, boolean classWeights) {
    /** None of it. */
    public static final Regularization NONE = new Regularization(0, 0, false);

    /** Checks the numbers. */
    public Regularization {
        if (!(l1 >= 0) || Double.isInfinite(l1)) {
            throw new UserError(ErrorCode.VALUE_OUT_OF_RANGE, "L1", l1);
        }
        if (!(dropout >= 0 && dropout < 1)) {
            throw new UserError(ErrorCode.SHARE_OUT_OF_RANGE, "dropout", dropout);
        }
    }

    /** The same with another L1 penalty. */
    public Regularization withL1(double alpha) {
        return new Regularization(alpha, dropout, classWeights);
    }

    /** The same with another share of dropped inputs. */
    public Regularization withDropout(double rate) {
        return new Regularization(l1, rate, classWeights);
    }

    /** The same with or without weights of classes. */
    public Regularization withClassWeights(boolean weigh) {
        return new Regularization(l1, dropout, weigh);
    }
}

package dev.secateur.model.engine;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.util.Locale;

/**
 * How a training step moves the parameters.
 *
 * @param rule the update rule
 * @param learningRate its step length, positive
 * @param l2 the L2 penalty λ on weights, not biases; 0 for none
 */
public record Optimizer(Rule rule, double learningRate, double l2) {
    /** The update rules. */
    public enum Rule {
        SGD,
        MOMENTUM,
        ADAM;

        /** The name on the command line and in the message bundles. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Checks the numbers. */
    public Optimizer {
        if (!(learningRate > 0) || Double.isInfinite(learningRate)) {
            throw new UserError(ErrorCode.VALUE_OUT_OF_RANGE, "learning rate", learningRate);
        }
        if (!(l2 >= 0) || Double.isInfinite(l2)) {
            throw new UserError(ErrorCode.VALUE_OUT_OF_RANGE, "L2", l2);
        }
    }

    /** Adam with a step of 10⁻³ and no penalty: what most published networks are trained with. */
    public static Optimizer adam() {
        return new Optimizer(Rule.ADAM, 1e-3, 0);
    }

    /** The same by another rule. */
    public Optimizer withRule(Rule other) {
        return new Optimizer(other, learningRate, l2);
    }

    /** The same with another step length. */
    public Optimizer withLearningRate(double rate) {
        return new Optimizer(rule, rate, l2);
    }

    /** The same with another L2 penalty. */
    public Optimizer withL2(double lambda) {
        return new Optimizer(rule, learningRate, lambda);
    }
}

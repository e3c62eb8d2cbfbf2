package dev.secateur.model.training;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.util.Locale;

/**
 * How the learning rate changes from step to step of one training; a fine-tuning in several rounds
 * begins anew with each.
 *
 * @param decay how it falls after warming up
 * @param warmUp over how many epochs it first rises in equal steps to its full height, at least 0
 */
public record LearningRateSchedule(Decay decay, int warmUp) {
    /** The full rate throughout. */
    public static final LearningRateSchedule CONSTANT = new LearningRateSchedule(Decay.CONSTANT, 0);

    /** How a rate falls with the share of the steps after warming up that are done. */
    public enum Decay {
        /** It does not. */
        CONSTANT {
            @Override
            double factor(double done) {
                return 1;
            }
        },
        /** To a tenth after a half and to a hundredth after three quarters (He 2016). */
        STEP {
            @Override
            double factor(double done) {
                return done < 0.5 ? 1 : done < 0.75 ? 0.1 : 0.01;
            }
        },
        /** By the same share each step, towards a hundredth at the end. */
        EXPONENTIAL {
            @Override
            double factor(double done) {
                return Math.pow(0.01, done);
            }
        },
        /** Along half a cosine to zero (Loshchilov and Hutter 2017, arXiv 1608.03983). */
        COSINE {
            @Override
            double factor(double done) {
                return (1 + Math.cos(Math.PI * done)) / 2;
            }
        };

        abstract double factor(double done);

        /** The name on the command line and in the message bundles. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Checks the number. */
    public LearningRateSchedule {
        if (warmUp < 0) {
            throw new UserError(ErrorCode.VALUE_OUT_OF_RANGE, "warm-up", warmUp);
        }
    }

    /** The same with another decay. */
    public LearningRateSchedule withDecay(Decay other) {
        return new LearningRateSchedule(other, warmUp);
    }

    /** The same with another number of epochs of warming up. */
    public LearningRateSchedule withWarmUp(int epochs) {
        return new LearningRateSchedule(decay, epochs);
    }

    /**
     * What the learning rate is multiplied by.
     *
     * @param step which step, from 0
     * @param stepsPerEpoch how many steps an epoch has
     * @param epochs how many epochs the whole training is to have
     */
    public double factor(long step, int stepsPerEpoch, int epochs) {
        long rising = (long) warmUp * stepsPerEpoch;
        if (step < rising) {
            return (step + 1.0) / rising;
        }
        long falling = (long) epochs * stepsPerEpoch - rising;
        return decay.factor((double) (step - rising) / falling);
    }
}

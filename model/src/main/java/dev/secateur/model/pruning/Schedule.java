package dev.secateur.model.pruning;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;

/** When the pruning is done. */
public sealed interface Schedule {
    /** The name on the command line and in the message bundles. */
    String key();

    /** How many rounds it takes, where that does not depend on the network. */
    default int rounds() {
        return 1;
    }

    /**
     * How sparse a network or layer is to be after a round: each round prunes the same share of
     * what is left.
     *
     * @param start its sparsity before the first round
     * @param target its sparsity after the last
     * @param round from 1 to {@link #rounds()}
     */
    default double sparsityAfter(int round, double start, double target) {
        if (round == rounds() || start >= 1 || target <= start) {
            return target;
        }
        double left = (1 - target) / (1 - start);
        return 1 - (1 - start) * Math.pow(left, (double) round / rounds());
    }

    /** All at once, then fine-tuning. */
    record OneShot() implements Schedule {
        @Override
        public String key() {
            return "one-shot";
        }
    }

    /**
     * Rounds of pruning and fine-tuning; each prunes the same share of what is left (Han 2015,
     * arXiv 1506.02626).
     *
     * @param rounds at least 1
     */
    record Iterative(int rounds) implements Schedule {
        /** Checks the number. */
        public Iterative {
            requirePositive("rounds", rounds);
        }

        @Override
        public String key() {
            return "iterative";
        }
    }

    /**
     * Automated gradual pruning (Zhu and Gupta 2017, arXiv 1710.01878): during fine-tuning it is
     * pruned again and again, much at first and less and less towards the end. The prunings are
     * spread over the first three quarters of the training; the last quarter mends.
     *
     * @param rounds how often it is pruned, at least 1
     */
    record Agp(int rounds) implements Schedule {
        /** Checks the number. */
        public Agp {
            requirePositive("rounds", rounds);
        }

        @Override
        public String key() {
            return "agp";
        }

        /** s_t = s_f + (s_i − s_f)·(1 − t/n)³. */
        @Override
        public double sparsityAfter(int round, double start, double target) {
            double left = 1 - (double) round / rounds;
            return target + (start - target) * left * left * left;
        }

        /**
         * Before which training step a round prunes.
         *
         * @param round from 1 to {@link #rounds()}
         * @param steps how many steps the training has
         */
        public int stepOf(int round, int steps) {
            return (int) ((long) PRUNED_QUARTERS * steps * (round - 1) / (4L * rounds));
        }
    }

    /** Of four quarters of a training, in how many its mask may change. */
    int PRUNED_QUARTERS = 3;

    /** One layer after the other, from input to output, with fine-tuning after each. */
    record Layerwise() implements Schedule {
        @Override
        public String key() {
            return "layerwise";
        }
    }

    /**
     * Dynamic network surgery (Guo 2016, arXiv 1608.04493): during three quarters of the
     * fine-tuning, weights below a lower threshold are masked and weights above a higher one come
     * back, since what is beneath the mask goes on learning. Then the asked share is masked for
     * good.
     *
     * @param margin the thresholds are (1 ∓ margin)·(μ + c·σ) of the layer's |w|, with c such that
     *     at first μ + c·σ prunes what is asked; 0 to less than 1
     * @param every how many minibatches lie between two operations, at least 1
     */
    record Dynamic(double margin, int every) implements Schedule {
        /** Thresholds ten percent to either side, as the paper has them. */
        public static final Dynamic USUAL = new Dynamic(0.1, 8);

        /** Checks the numbers. */
        public Dynamic {
            if (!(margin >= 0 && margin < 1)) {
                throw new UserError(ErrorCode.SHARE_OUT_OF_RANGE, "margin", margin);
            }
            requirePositive("every", every);
        }

        @Override
        public String key() {
            return "dynamic";
        }
    }

    /**
     * Training with a penalty on |w| that draws weights to zero by proximal steps (soft
     * thresholding, Parikh and Boyd 2014), then pruning, then fine-tuning without the penalty.
     *
     * @param alpha the penalty α, positive
     * @param epochs how long to train with it, at least 1
     */
    record L1(double alpha, int epochs) implements Schedule {
        /** Checks the numbers. */
        public L1 {
            if (!(alpha > 0) || Double.isInfinite(alpha)) {
                throw new UserError(ErrorCode.VALUE_OUT_OF_RANGE, "alpha", alpha);
            }
            requirePositive("penalty epochs", epochs);
        }

        @Override
        public String key() {
            return "l1";
        }
    }

    /**
     * Iterative magnitude pruning with rewinding (Frankle and Carbin 2018, arXiv 1803.03635): after
     * each round the weights that are left, and all other parameters, go back to what they were
     * before training, and the network is trained again.
     *
     * @param rounds at least 1
     * @param rewind what they go back to in the end
     */
    record Lottery(int rounds, Rewind rewind) implements Schedule {
        /** Checks the number. */
        public Lottery {
            requirePositive("rounds", rounds);
        }

        @Override
        public String key() {
            return "lottery";
        }
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new UserError(ErrorCode.VALUE_OUT_OF_RANGE, name, value);
        }
    }
}

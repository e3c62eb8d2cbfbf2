package dev.secateur.model.pruning;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;

/** When the pruning is done. */
public sealed interface Schedule {
    /** All at once, then fine-tuning. */
    record OneShot() implements Schedule {}

    /**
     * Rounds of pruning and fine-tuning; each prunes the same share of what is left.
     *
     * @param rounds at least 1
     */
    record Iterative(int rounds) implements Schedule {
        /** Checks the number. */
        public Iterative {
            if (rounds < 1) {
                throw new UserError(ErrorCode.VALUE_OUT_OF_RANGE, "rounds", rounds);
            }
        }
    }

    /** How often it prunes. */
    default int rounds() {
        return this instanceof Iterative iterative ? iterative.rounds() : 1;
    }

    /** The name on the command line and in the message bundles. */
    default String key() {
        return this instanceof Iterative ? "iterative" : "one-shot";
    }

    /**
     * How sparse a network or layer is to be after a round.
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
}

package dev.secateur.model.pruning;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How much is pruned. */
public sealed interface Amount {
    /**
     * A share of the weights: of n weights exactly ⌊share·n⌋ go, ties broken by lower flat index.
     *
     * @param share 0 to 1
     */
    record Sparsity(double share) implements Amount {
        /** Checks the share. */
        public Sparsity {
            if (!(share >= 0 && share <= 1)) {
                throw new UserError(ErrorCode.SHARE_OUT_OF_RANGE, "sparsity", share);
            }
        }

        /** ⌊share·n⌋, with the share read as the decimal number it is written as. */
        public long of(long n) {
            return BigDecimal.valueOf(share)
                    .multiply(BigDecimal.valueOf(n))
                    .setScale(0, RoundingMode.FLOOR)
                    .longValueExact();
        }

        /** The share that prunes exactly so many of n weights. */
        public static Sparsity exactly(long pruned, long n) {
            if (n == 0 || pruned == 0) {
                return new Sparsity(0);
            }
            Sparsity share = new Sparsity((double) pruned / n);
            return share.of(n) == pruned ? share : new Sparsity(Math.nextUp(share.share));
        }
    }

    /**
     * A bound on the criterion's own scale, such as |w| or standard deviations: what scores below
     * it goes, what equals it stays.
     *
     * @param value at least 0
     */
    record Threshold(double value) implements Amount {
        /** Checks the value. */
        public Threshold {
            checkBound(value);
        }
    }

    /**
     * A bound on each side of zero, on the criterion's own scale: weights that lie between
     * −negative and positive go, what equals a bound stays. Zero goes unless both bounds are 0.
     *
     * @param negative at least 0
     * @param positive at least 0
     */
    record Sides(double negative, double positive) implements Amount {
        /** Checks the bounds. */
        public Sides {
            checkBound(negative);
            checkBound(positive);
        }

        /** Bounds so many times as far from zero. */
        public Sides times(double factor) {
            return new Sides(negative * factor, positive * factor);
        }
    }

    private static void checkBound(double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new UserError(ErrorCode.VALUE_OUT_OF_RANGE, "threshold", value);
        }
    }
}

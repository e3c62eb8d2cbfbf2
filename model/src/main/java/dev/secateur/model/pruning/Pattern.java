package dev.secateur.model.pruning;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;

/**
 * N:M sparsity (Mishra 2021, arXiv 2104.08378): of every M weights that follow each other among
 * those leading into a unit, the N with the largest scores stay. A rest of fewer than M weights at
 * the end stays whole, so where M divides the number of a unit's inputs the sparsity is 1 − N/M.
 *
 * @param kept N, at least 1
 * @param of M, at least N
 */
public record Pattern(int kept, int of) {
    /** Checks the numbers. */
    public Pattern {
        if (kept < 1 || of < kept) {
            throw new UserError(ErrorCode.PATTERN_UNFIT, kept, of);
        }
    }

    /** 1 − N/M. */
    public double sparsity() {
        return (double) (of - kept) / of;
    }

    /** N:M. */
    public String text() {
        return kept + ":" + of;
    }
}

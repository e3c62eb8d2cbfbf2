package dev.secateur.model.compaction;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.util.OptionalDouble;

/**
 * How to compact.
 *
 * @param roundTo widths become multiples of this, as far as there are units; 1 asks for nothing
 * @param mergeDegrees units whose incoming weights lie at most so many degrees apart are merged;
 *     empty to merge none
 */
public record CompactionOptions(int roundTo, OptionalDouble mergeDegrees) {
    /** Removes all that can go, and merges nothing. */
    public static final CompactionOptions DEFAULT =
            new CompactionOptions(1, OptionalDouble.empty());

    /**
     * Checks the values.
     *
     * @throws UserError {@code VALUE_OUT_OF_RANGE}
     */
    public CompactionOptions {
        if (roundTo < 1) {
            throw new UserError(ErrorCode.VALUE_OUT_OF_RANGE, "--round-to", roundTo);
        }
        if (mergeDegrees.isPresent()
                && !(mergeDegrees.getAsDouble() >= 0 && mergeDegrees.getAsDouble() < 90)) {
            throw new UserError(
                    ErrorCode.VALUE_OUT_OF_RANGE, "--merge-duplicates", mergeDegrees.getAsDouble());
        }
    }
}

package dev.secateur.app.cli;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.util.Set;

/** What the process says to its caller when it ends. */
final class ExitStatus {
    static final int DONE = 0;
    static final int USAGE = 2;
    static final int BAD_INPUT = 3;
    static final int FAULT = 4;
    static final int CANCELLED = 130;

    /** Found wrong in what was typed alone, before any input is read. */
    private static final Set<ErrorCode> TYPED =
            Set.of(
                    ErrorCode.ARCHITECTURE_UNKNOWN,
                    ErrorCode.UNITS_PATTERN_UNFIT,
                    ErrorCode.THRESHOLD_UNFIT,
                    ErrorCode.TWO_THRESHOLDS_UNFIT,
                    ErrorCode.SHARE_OUT_OF_RANGE,
                    ErrorCode.VALUE_OUT_OF_RANGE);

    private ExitStatus() {}

    static int of(UserError error) {
        return TYPED.contains(error.code()) ? USAGE : BAD_INPUT;
    }
}

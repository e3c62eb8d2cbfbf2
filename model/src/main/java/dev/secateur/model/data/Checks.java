package dev.secateur.model.data;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.util.Arrays;

/** What every data set has to keep to, wherever it comes from. */
final class Checks {
    /** The most values kept as bytes: half a gibibyte. */
    static final long MOST_BYTES = 1L << 29;

    /** The most values kept as floats: a quarter of a gibibyte. */
    static final long MOST_FLOATS = 1L << 26;

    private Checks() {}

    static void requireTwoClasses(Dataset data) {
        if (Arrays.stream(data.classCounts()).filter(count -> count > 0).count() < 2) {
            throw new UserError(ErrorCode.DATA_TOO_FEW, data.name());
        }
    }

    static void requireAtMost(long most, long values, String name) {
        if (values > most) {
            throw new UserError(ErrorCode.DATA_TOO_LARGE, name);
        }
    }
}

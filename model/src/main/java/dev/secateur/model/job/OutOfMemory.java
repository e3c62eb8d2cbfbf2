package dev.secateur.model.job;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises that memory ran out, whichever layer below noticed. */
final class OutOfMemory {
    private static final long MEGABYTE = 1_000_000;

    /** How JavaCPP says that the process has reached its limit; nowhere but in this text. */
    private static final Pattern LIMIT =
            Pattern.compile(
                    "physicalBytes \\((\\d+)([KMGT]?)\\) > maxPhysicalBytes"
                            + " \\((\\d+)([KMGT]?)\\)");

    /** How ND4J says that the system gave it nothing. */
    private static final String REFUSED = "Allocation failed: [";

    private OutOfMemory() {}

    /** What to tell the person; empty if something else went wrong. */
    static Optional<UserError> in(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            Matcher limit = LIMIT.matcher(String.valueOf(cause.getMessage()));
            if (limit.find()) {
                return Optional.of(
                        new UserError(
                                thrown,
                                ErrorCode.MEMORY_LIMIT,
                                megabytes(limit.group(3), limit.group(4)),
                                megabytes(limit.group(1), limit.group(2))));
            }
        }
        return ranOut(thrown)
                ? Optional.of(new UserError(thrown, ErrorCode.OUT_OF_MEMORY))
                : Optional.empty();
    }

    private static boolean ranOut(Throwable thrown) {
        return thrown instanceof OutOfMemoryError
                || String.valueOf(thrown.getMessage()).startsWith(REFUSED);
    }

    private static long megabytes(String number, String unit) {
        long bytes =
                Long.parseLong(number) << (10 * ("KMGT".indexOf(unit) + (unit.isEmpty() ? 0 : 1)));
        return bytes / MEGABYTE;
    }
}

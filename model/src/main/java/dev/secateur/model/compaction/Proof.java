package dev.secateur.model.compaction;

/**
 * How the answers of two networks to the same examples compare.
 *
 * @param maxOutputDifference the largest difference between two answers
 * @param largestOutput the largest absolute value that the first network answered
 * @param examples how many examples were compared
 * @param realData whether they were data rather than random numbers
 */
public record Proof(
        double maxOutputDifference, double largestOutput, int examples, boolean realData) {
    /** The largest difference that counts as none, of answers up to 1. */
    public static final double TOLERANCE = 1e-4;

    /** Whether the differences are those of rounding only. */
    public boolean holds() {
        return maxOutputDifference <= TOLERANCE * Math.max(1, largestOutput);
    }
}

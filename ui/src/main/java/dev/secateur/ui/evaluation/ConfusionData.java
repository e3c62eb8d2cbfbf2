package dev.secateur.ui.evaluation;

import java.util.Arrays;
import java.util.List;

/**
 * How often a network took which class for which.
 *
 * @param classes the names of the classes
 * @param counts examples by actual class (row) and predicted class (column); not to be written to
 */
@SuppressWarnings("ArrayRecordComponent") // numbers, copied in
public record ConfusionData(List<String> classes, long[][] counts) {
    /** Copies what it is given, which must be square. */
    public ConfusionData {
        classes = List.copyOf(classes);
        counts = Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new);
        int size = classes.size();
        if (counts.length != size || Arrays.stream(counts).anyMatch(row -> row.length != size)) {
            throw new IllegalArgumentException("Not " + size + " × " + size);
        }
    }

    /** The number of classes. */
    public int size() {
        return classes.size();
    }

    /** How many examples are of a class. */
    public long actual(int row) {
        return Arrays.stream(counts[row]).sum();
    }

    /** Which share of the examples of one class was taken for the other; 0 for an empty class. */
    public double share(int row, int column) {
        long all = actual(row);
        return all == 0 ? 0 : (double) counts[row][column] / all;
    }
}

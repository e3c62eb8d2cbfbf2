package dev.secateur.model.pruning;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The last 16 bits of all keys of a layer, run after run. Those of a large layer lie in several
 * arrays, which are made on several processors: to clear hundreds of megabytes takes as long as to
 * count what comes into them.
 */
final class Rests {
    private final int size;
    private final char[][] arrays;
    private final int[] starts;

    /**
     * Room for them.
     *
     * @param before how many scores come before each run, and behind the last one how many there
     *     are
     * @param mostInAnArray about how many lie in one array; a run is never divided
     */
    Rests(int[] before, int mostInAnArray) {
        int runs = before.length - 1;
        this.size = before[runs];
        int parts = Math.max(1, (size - 1) / mostInAnArray + 1);
        this.arrays = new char[runs][];
        this.starts = new int[runs];
        IntStream.range(0, parts)
                .parallel()
                .forEach(
                        part ->
                                make(
                                        before,
                                        runAt(before, (long) size * part / parts),
                                        runAt(before, (long) size * (part + 1) / parts)));
    }

    /** The first run that begins at a place or behind it. */
    static int runAt(int[] before, long place) {
        int found = Arrays.binarySearch(before, (int) place);
        return found < 0 ? -found - 1 : found;
    }

    private void make(int[] before, int firstRun, int endRun) {
        char[] made = new char[before[endRun] - before[firstRun]];
        Arrays.fill(arrays, firstRun, endRun, made);
        Arrays.fill(starts, firstRun, endRun, before[firstRun]);
    }

    /** Where each run lies; null where a run is empty at either end. */
    char[][] arrays() {
        return arrays;
    }

    /** How many scores lie in other arrays, before the one of a run. */
    int start(int run) {
        return starts[run];
    }

    long bytes() {
        return (long) Character.BYTES * size;
    }
}

package dev.secateur.model.pruning;

import dev.secateur.model.job.CancellationToken;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Sorts scores into runs by the first 16 bits of their keys. All processors do a part; the result
 * does not depend on how many there are.
 */
final class RunBuilder {
    private static final int RUNS = 1 << Character.SIZE;
    private static final int BLOCK = 1 << 13;
    private static final int LEAST_IN_A_PART = 1 << 18;
    private static final int PARTS_PER_PROCESSOR = 2;
    private static final int MOST_IN_AN_ARRAY = 1 << 26;

    private final int size;
    private final ScoreIndex.Source source;
    private final CancellationToken token;
    private final int parts;
    private final int[][] next;
    private final Rests rests;
    private final int first;
    private final int[] before;

    RunBuilder(int size, ScoreIndex.Source source, CancellationToken token) {
        this.size = size;
        this.source = source;
        this.token = token;
        int mostParts = PARTS_PER_PROCESSOR * Runtime.getRuntime().availableProcessors();
        this.parts = Math.max(1, Math.min(mostParts, size / LEAST_IN_A_PART));
        this.next = new int[parts][RUNS];
        inParts(this::count);
        int[] starts = starts();
        int end = lastUsed(starts);
        this.first = Math.min(firstUsed(starts), end);
        this.before = Arrays.copyOfRange(starts, first, end + 1);
        this.rests = new Rests(before, MOST_IN_AN_ARRAY);
        inParts(this::scatter);
    }

    /** The number of the first run. */
    int first() {
        return first;
    }

    /** How many scores come before each run, and behind the last one how many there are. */
    int[] before() {
        return before;
    }

    Runs runs() {
        return new Runs(before, rests);
    }

    private void inParts(IntConsumer work) {
        IntStream.range(0, parts).parallel().forEach(work);
    }

    private int begin(int part) {
        return (int) ((long) size * part / parts);
    }

    private interface Block {
        void take(int[] keys, int count);
    }

    private void read(int part, Block block) {
        float[] scores = new float[BLOCK];
        int[] keys = new int[BLOCK];
        int end = begin(part + 1);
        for (int from = begin(part); from < end; from += BLOCK) {
            token.throwIfCancelled();
            int count = Math.min(BLOCK, end - from);
            source.read(from, scores, count);
            source.keys(scores, keys, count);
            block.take(keys, count);
        }
    }

    private void count(int part) {
        int[] counts = next[part];
        read(part, (keys, count) -> count(keys, count, counts));
    }

    private static void count(int[] keys, int count, int[] counts) {
        for (int i = 0; i < count; i++) {
            counts[keys[i] >>> Character.SIZE]++;
        }
    }

    /** Turns the counts of the parts into where each part's scores of a run begin. */
    private int[] starts() {
        int[] starts = new int[RUNS + 1];
        int at = 0;
        for (int run = 0; run < RUNS; run++) {
            starts[run] = at;
            for (int part = 0; part < parts; part++) {
                int count = next[part][run];
                next[part][run] = at;
                at += count;
            }
        }
        starts[RUNS] = at;
        return starts;
    }

    private static int firstUsed(int[] starts) {
        int run = 0;
        while (run < RUNS - 1 && starts[run + 1] == 0) {
            run++;
        }
        return run;
    }

    /** One past the last run that has scores. */
    private static int lastUsed(int[] starts) {
        int run = RUNS;
        while (run > 0 && starts[run - 1] == starts[RUNS]) {
            run--;
        }
        return run;
    }

    private void scatter(int part) {
        int[] places = Arrays.copyOfRange(next[part], first, first + before.length - 1);
        Arrays.setAll(places, run -> places[run] - rests.start(run));
        int firstKey = first << Character.SIZE;
        read(part, (keys, count) -> scatter(keys, count, firstKey, places, rests.arrays()));
    }

    private static void scatter(
            int[] keys, int count, int firstKey, int[] places, char[][] arrays) {
        for (int i = 0; i < count; i++) {
            int run = (keys[i] - firstKey) >>> Character.SIZE;
            arrays[run][places[run]++] = (char) keys[i];
        }
    }
}

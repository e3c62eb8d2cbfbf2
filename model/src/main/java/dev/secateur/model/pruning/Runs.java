package dev.secateur.model.pruning;

import dev.secateur.model.job.CancellationToken;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Scores by the first 16 bits of their keys. A run of scores that begin alike is sorted and packed
 * when it is first asked for, so that an index answers before all of it is packed; until then the
 * other 16 bits lie there as they came. Any thread may ask.
 */
final class Runs {
    private static final int VALUES = 1 << Character.SIZE;
    private static final int LOCKS = 64;

    /** Fewer are sorted by insertion. */
    private static final int FEW = 32;

    private final int[] before;
    private final AtomicReferenceArray<PackedRun> packed;
    private final Object[] locks = Stream.generate(Object::new).limit(LOCKS).toArray();
    private volatile char[] rests;

    /**
     * Runs of which none is packed.
     *
     * @param before how many scores come before each run, and behind the last one how many there
     *     are
     * @param rests the last 16 bits of all keys, run after run
     */
    Runs(int[] before, char[] rests) {
        this.before = before;
        this.packed = new AtomicReferenceArray<>(before.length - 1);
        this.rests = rests;
    }

    int count() {
        return packed.length();
    }

    /** A run by its place. */
    PackedRun get(int run) {
        PackedRun known = packed.get(run);
        return known == null ? packOnce(run) : known;
    }

    /**
     * Packs all that are not packed yet, on all processors, and lets the unpacked ones go.
     *
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    void pack(CancellationToken token) {
        IntStream.range(0, count())
                .parallel()
                .forEach(
                        run -> {
                            token.throwIfCancelled();
                            get(run);
                        });
        rests = null;
    }

    /** How many bytes of memory they take now. */
    long bytes() {
        char[] unpacked = rests;
        long waiting = unpacked == null ? 0 : (long) Character.BYTES * unpacked.length;
        return waiting
                + IntStream.range(0, count())
                        .mapToObj(packed::get)
                        .mapToLong(run -> run == null ? 0 : run.bytes())
                        .sum();
    }

    private PackedRun packOnce(int run) {
        synchronized (locks[run % LOCKS]) {
            PackedRun known = packed.get(run);
            if (known == null) {
                known = pack(rests, before[run], before[run + 1]);
                packed.set(run, known);
            }
            return known;
        }
    }

    private static PackedRun pack(char[] rests, int from, int to) {
        if (from == to) {
            return PackedRun.EMPTY;
        }
        if (PackedRun.isDense(to - from)) {
            return PackedRun.ofCounts(counts(rests, from, to), to - from);
        }
        sort(rests, from, to, PackedRun.lowBits(to - from));
        return PackedRun.ofSorted(rests, from, to);
    }

    /**
     * Sorts a run in a time that grows with its length alone: first by the bits above the lowest
     * ones, of which there are about as many values as there are scores, then each score past its
     * few neighbours.
     */
    private static void sort(char[] rests, int from, int to, int lowBits) {
        if (to - from > FEW) {
            int[] places = new int[(VALUES >> lowBits) + 1];
            for (int i = from; i < to; i++) {
                places[(rests[i] >> lowBits) + 1]++;
            }
            for (int high = 1; high < places.length; high++) {
                places[high] += places[high - 1];
            }
            char[] unsorted = Arrays.copyOfRange(rests, from, to);
            for (char rest : unsorted) {
                rests[from + places[rest >> lowBits]++] = rest;
            }
        }
        for (int i = from + 1; i < to; i++) {
            insert(rests, i, from);
        }
    }

    private static void insert(char[] rests, int i, int from) {
        char rest = rests[i];
        int at = i;
        while (at > from && rests[at - 1] > rest) {
            rests[at] = rests[at - 1];
            at--;
        }
        rests[at] = rest;
    }

    private static int[] counts(char[] rests, int from, int to) {
        int[] counts = new int[VALUES];
        for (int i = from; i < to; i++) {
            counts[rests[i]]++;
        }
        return counts;
    }
}

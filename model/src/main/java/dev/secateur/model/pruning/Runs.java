package dev.secateur.model.pruning;

import dev.secateur.model.job.CancellationToken;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Scores by the first 16 bits of their keys. A run of scores that begin alike is sorted and packed
 * when it is first asked for, so that an index answers before all of it is packed; until then the
 * other 16 bits lie there as they came. Any thread may ask.
 */
final class Runs {
    private static final int LOCKS = 64;
    private static final int PARTS = 16;

    private final int[] before;
    private final AtomicReferenceArray<PackedRun> packed;
    private final Object[] locks = Stream.generate(Object::new).limit(LOCKS).toArray();
    private volatile Rests rests;

    /**
     * Runs of which none is packed.
     *
     * @param before how many scores come before each run, and behind the last one how many there
     *     are
     * @param rests the last 16 bits of all keys, run after run
     */
    Runs(int[] before, Rests rests) {
        this.before = before;
        this.packed = new AtomicReferenceArray<>(before.length - 1);
        this.rests = rests;
    }

    int count() {
        return packed.length();
    }

    /** A run by its place. */
    PackedRun get(int run) {
        if (before[run] == before[run + 1]) {
            return PackedRun.EMPTY;
        }
        PackedRun known = packed.get(run);
        return known == null ? packOnce(run, new RunPacker()) : known;
    }

    /**
     * Packs all that are not packed yet, on all processors, and lets the unpacked ones go.
     *
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    void pack(CancellationToken token) {
        IntStream.range(0, PARTS).parallel().forEach(part -> pack(part, token));
        rests = null;
    }

    private void pack(int part, CancellationToken token) {
        RunPacker packer = new RunPacker();
        int end = runAt(part + 1);
        for (int run = runAt(part); run < end; run++) {
            token.throwIfCancelled();
            if (before[run] < before[run + 1]) {
                packOnce(run, packer);
            }
        }
    }

    /** The run with which a part begins; each part has about as many scores. */
    private int runAt(int part) {
        return Rests.runAt(before, (long) before[count()] * part / PARTS);
    }

    /** How many bytes of memory they take now. */
    long bytes() {
        Rests unpacked = rests;
        long waiting = unpacked == null ? 0 : unpacked.bytes();
        return waiting
                + IntStream.range(0, count())
                        .mapToObj(packed::get)
                        .mapToLong(run -> run == null ? 0 : run.bytes())
                        .sum();
    }

    private PackedRun packOnce(int run, RunPacker packer) {
        synchronized (locks[run % LOCKS]) {
            PackedRun known = packed.get(run);
            if (known == null) {
                Rests unpacked = rests;
                known =
                        packer.pack(
                                unpacked.arrays()[run],
                                before[run] - unpacked.start(run),
                                before[run + 1] - before[run]);
                packed.set(run, known);
            }
            return known;
        }
    }
}

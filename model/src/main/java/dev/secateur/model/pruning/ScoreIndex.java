package dev.secateur.model.pruning;

import dev.secateur.model.job.CancellationToken;
import java.util.Arrays;

/**
 * The scores of a layer in order of size, so that "how many lie below" is answered exactly without
 * looking at the layer again. Scores whose keys begin with the same 16 bits are one run, of which
 * {@link PackedRun} keeps the other 16. A layer of millions takes a few bits a score once it is
 * packed. Its answers never change.
 */
final class ScoreIndex implements ScoreOrder {
    private final int first;
    private final int[] before;
    private final Runs runs;

    /** Indexes scores, which are only read. */
    ScoreIndex(float[] scores) {
        this(scores, new CancellationToken());
    }

    /** Indexes scores, which are only read, as long as the job goes on. */
    ScoreIndex(float[] scores, CancellationToken token) {
        this(
                scores.length,
                (from, into, count) -> System.arraycopy(scores, from, into, 0, count),
                token);
        pack(token);
    }

    /**
     * Indexes scores as long as the job goes on, without packing them.
     *
     * @param size how many there are
     * @param source gives them, to several threads at once, and each as often as it is asked
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    ScoreIndex(int size, Source source, CancellationToken token) {
        RunBuilder builder = new RunBuilder(size, source, token);
        this.first = builder.first();
        this.before = builder.before();
        this.runs = builder.runs();
    }

    /** Gives scores. */
    @FunctionalInterface
    interface Source {
        /** Copies some scores to the start of an array. */
        void read(int from, float[] into, int count);

        /** Puts the {@link ScoreKey keys} of the first ones of an array into another. */
        default void keys(float[] scores, int[] into, int count) {
            for (int i = 0; i < count; i++) {
                into[i] = ScoreKey.of(scores[i]);
            }
        }
    }

    @Override
    public int size() {
        return before[runs.count()];
    }

    /**
     * Packs what is not packed yet. Until then every answer is the same, but takes longer the first
     * time and the index much more memory.
     *
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    void pack(CancellationToken token) {
        runs.pack(token);
    }

    /** How many bytes of memory it takes. */
    long bytes() {
        return runs.bytes() + (long) Integer.BYTES * before.length;
    }

    @Override
    public int countBelow(double bound) {
        if (Double.isNaN(bound)) {
            return 0;
        }
        int key = ScoreKey.ceiling(bound);
        int run = (key >>> Character.SIZE) - first;
        if (run < 0) {
            return 0;
        }
        return run >= runs.count() ? size() : before[run] + runs.get(run).countBelow((char) key);
    }

    @Override
    public float atRank(int rank) {
        int found = Arrays.binarySearch(before, rank);
        int run = found >= 0 ? found : -found - 2;
        while (before[run + 1] == rank) {
            run++;
        }
        int rest = runs.get(run).at(rank - before[run]);
        return ScoreKey.score((first + run) << Character.SIZE | rest);
    }
}

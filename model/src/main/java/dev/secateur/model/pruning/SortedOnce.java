package dev.secateur.model.pruning;

import dev.secateur.model.job.CancellationToken;

/** Scores that are sorted when that is first asked for. Any thread may ask. */
final class SortedOnce {
    private final int size;
    private final ScoreIndex.Source source;
    private volatile ScoreIndex sorted;

    SortedOnce(int size, ScoreIndex.Source source) {
        this.size = size;
        this.source = source;
    }

    boolean isSorted() {
        return sorted != null;
    }

    ScoreIndex get() {
        ScoreIndex known = sorted;
        return known == null ? get(new CancellationToken()) : known;
    }

    /** The sorted scores; nothing is kept of a pass that was cancelled. */
    ScoreIndex get(CancellationToken token) {
        if (sorted == null) {
            synchronized (this) {
                if (sorted == null) {
                    sorted = new ScoreIndex(size, source, token);
                }
            }
        }
        return sorted;
    }

    /** Packs the scores, if they are sorted. */
    void pack(CancellationToken token) {
        ScoreIndex known = sorted;
        if (known != null) {
            known.pack(token);
        }
    }

    /** How many bytes of memory the order takes. */
    long bytes() {
        ScoreIndex known = sorted;
        return known == null ? 0 : known.bytes();
    }
}

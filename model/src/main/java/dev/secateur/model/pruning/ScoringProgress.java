package dev.secateur.model.pruning;

import dev.secateur.model.job.Progress;

/** How far a pass over a sample is. */
final class ScoringProgress {
    private ScoringProgress() {}

    static Progress at(int done, int examples) {
        return Progress.at((double) done / examples, "job.scoring", done, examples);
    }
}

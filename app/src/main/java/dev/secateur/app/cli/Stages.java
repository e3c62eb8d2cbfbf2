package dev.secateur.app.cli;

import dev.secateur.model.pruning.PruningResult;

/**
 * How well a network did with one seed, on the held-out data.
 *
 * @param seed the seed
 * @param before accuracy before pruning, 0 to 1
 * @param pruned accuracy right after it
 * @param fineTuned accuracy at the end
 * @param sparsity at the end
 */
record Stages(long seed, double before, double pruned, double fineTuned, double sparsity) {
    static Stages of(long seed, PruningResult result) {
        return new Stages(
                seed,
                result.before().accuracy(),
                result.pruned().accuracy(),
                result.fineTuned().accuracy(),
                result.size().sparsity());
    }
}

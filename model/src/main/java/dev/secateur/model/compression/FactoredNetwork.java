package dev.secateur.model.compression;

import dev.secateur.model.engine.Network;
import dev.secateur.model.evaluation.Evaluation;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.training.Curves;
import java.util.Optional;

/**
 * What factoring a layer gave.
 *
 * @param network the new network; whoever takes this closes it
 * @param mask what is pruned in it
 * @param layer the layer that was factored
 * @param factors what it was replaced by
 * @param before the held-out scores of the parent, where there were data
 * @param factored the same right after factoring
 * @param fineTuned the same after fine-tuning; as {@code factored} where there was none
 * @param curves how the fine-tuning went
 */
public record FactoredNetwork(
        Network network,
        Mask mask,
        String layer,
        KroneckerFactors factors,
        Optional<Evaluation> before,
        Optional<Evaluation> factored,
        Optional<Evaluation> fineTuned,
        Curves curves) {
    /** The scores on the way; empty where there were no data. */
    public Optional<CompressionScores> scores() {
        return CompressionScores.of(before, factored, fineTuned);
    }
}

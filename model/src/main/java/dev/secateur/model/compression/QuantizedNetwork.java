package dev.secateur.model.compression;

import dev.secateur.model.engine.Network;
import dev.secateur.model.evaluation.Evaluation;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.training.Curves;
import java.util.List;
import java.util.Optional;

/**
 * What quantising gave.
 *
 * @param network the new network; whoever takes this closes it
 * @param mask what is pruned in it, as before
 * @param coding how its weights were made to share values
 * @param codes its weights as codes
 * @param before the held-out scores of the parent, where there were data
 * @param coded the same right after coding
 * @param fineTuned the same after fine-tuning; as {@code coded} where there was none
 * @param curves how the fine-tuning went
 */
public record QuantizedNetwork(
        Network network,
        Mask mask,
        Coding coding,
        List<CodedLayer> codes,
        Optional<Evaluation> before,
        Optional<Evaluation> coded,
        Optional<Evaluation> fineTuned,
        Curves curves) {
    /** Copies the list. */
    public QuantizedNetwork {
        codes = List.copyOf(codes);
    }

    /** Its parameters as a file has to hold them. */
    public StoredWeights stored() {
        return new StoredWeights(
                network.weights(), network.parameters().others(), Optional.of(codes));
    }

    /** The scores on the way; empty where there were no data. */
    public Optional<CompressionScores> scores() {
        return CompressionScores.of(before, coded, fineTuned);
    }
}

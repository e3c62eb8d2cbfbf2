package dev.secateur.model.compression;

import dev.secateur.model.evaluation.Evaluation;
import java.util.Optional;

/**
 * The held-out scores of a network on its way to a compressed one.
 *
 * @param before of the network it was made of
 * @param compressed right after it was coded or factored
 * @param fineTuned after fine-tuning; as {@code compressed} where there was none
 */
public record CompressionScores(Evaluation before, Evaluation compressed, Evaluation fineTuned) {
    /** All three, or none where there were no data. */
    static Optional<CompressionScores> of(
            Optional<Evaluation> before,
            Optional<Evaluation> compressed,
            Optional<Evaluation> fineTuned) {
        return before.map(
                first ->
                        new CompressionScores(
                                first, compressed.orElseThrow(), fineTuned.orElseThrow()));
    }
}

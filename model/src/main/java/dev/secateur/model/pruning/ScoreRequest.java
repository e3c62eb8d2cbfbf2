package dev.secateur.model.pruning;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.training.TrainingOptions;
import java.util.Optional;

/**
 * All that the scores of a network depend on besides the network: the same request gives the same
 * scores. What a criterion does not look at is left empty.
 *
 * @param criterion what scores
 * @param scoredOn how many examples it looks at; 0 where it looks at none, or at all
 * @param seed for which examples these are, and in which order
 * @param fineTuning how it trains while it scores
 * @param data what the examples are taken from
 */
public record ScoreRequest(
        Criterion criterion,
        int scoredOn,
        long seed,
        Optional<TrainingOptions> fineTuning,
        Optional<Dataset> data) {
    /**
     * What a specification needs.
     *
     * @param fineTuning how the network is fine-tuned after the cut
     * @param train the training data, if any are chosen
     */
    public static ScoreRequest of(
            PruningSpec spec, TrainingOptions fineTuning, Optional<Dataset> train) {
        Criterion criterion = spec.criterion();
        boolean isSeeded = criterion.needsData() || criterion.isChance();
        boolean trains = criterion == Criterion.MOVEMENT;
        return new ScoreRequest(
                criterion,
                criterion.needsData() && !trains ? spec.scoredOn() : 0,
                isSeeded ? spec.seed() : 0,
                trains ? Optional.of(fineTuning) : Optional.empty(),
                criterion.needsData() ? train : Optional.empty());
    }

    /** Whether it needs data and has none. */
    public boolean lacksData() {
        return criterion.needsData() && data.isEmpty();
    }
}

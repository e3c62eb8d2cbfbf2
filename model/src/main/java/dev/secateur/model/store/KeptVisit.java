package dev.secateur.model.store;

import dev.secateur.model.pruning.PruningSpec;
import java.util.Optional;

/**
 * A draft that was measured and is marked on the curve under the slider.
 *
 * @param spec what was drafted
 * @param layer the layer whose own amount it was; empty for one amount for all
 * @param share the share of what is ranked that went, 0 to 1
 * @param accuracy the held-out accuracy that it left, 0 to 1
 * @param examples on how many examples that was measured
 */
public record KeptVisit(
        PruningSpec spec, Optional<String> layer, double share, double accuracy, int examples) {}

package dev.secateur.ui.histogram;

import dev.secateur.model.pruning.PruningSpec;

/** Whether a layer's threshold can be dragged, and why not. */
public enum ThresholdState {
    /** It can. */
    FREE,
    /** The criterion looks at no weight's size. */
    NO_THRESHOLD,
    /** The layer stays as it is. */
    LEFT_OUT;

    /** The state of a layer under a specification. */
    public static ThresholdState of(PruningSpec spec, String layer) {
        if (spec.leftOut().contains(layer)) {
            return LEFT_OUT;
        }
        return spec.criterion().hasWeightThreshold() ? FREE : NO_THRESHOLD;
    }
}

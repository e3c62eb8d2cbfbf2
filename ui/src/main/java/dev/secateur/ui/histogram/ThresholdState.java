package dev.secateur.ui.histogram;

import dev.secateur.model.pruning.PruningSpec;

/** Whether a layer's threshold can be dragged, and why not. */
public enum ThresholdState {
    /** It can. */
    FREE,
    /** It is not known yet where it stands. */
    UNKNOWN,
    /** The criterion looks at no weight's size, or a pattern decides. */
    NO_THRESHOLD,
    /** The layer stays as it is. */
    LEFT_OUT;

    /** The state of a layer under a specification. */
    public static ThresholdState of(PruningSpec spec, String layer) {
        if (spec.leftOut().contains(layer)) {
            return LEFT_OUT;
        }
        boolean has = spec.criterion().hasWeightThreshold() && spec.pattern().isEmpty();
        return has ? FREE : NO_THRESHOLD;
    }
}

package dev.secateur.model.pruning;

import java.util.Locale;

/** Over what an amount is meant. */
public enum Scope {
    /** One ranking over all layers that take part. */
    GLOBAL,
    /** The same amount in each layer by itself. */
    LAYER,
    /** An amount of its own for each layer; a layer without one is not pruned. */
    PER_LAYER;

    /** The name on the command line and in the message bundles: {@code per-layer}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package dev.secateur.model.study;

import java.util.Locale;

/** What became of a network, step by step. */
public enum NetworkForm {
    /** As it was before anything was pruned. */
    ORIGINAL,
    /** As it is: what is pruned is zero, and is calculated with. */
    MASKED,
    /** Rebuilt without what is pruned, as far as its answers do not change. */
    COMPACTED;

    /** The name in JSON and in the message bundles. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

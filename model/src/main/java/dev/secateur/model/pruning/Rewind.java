package dev.secateur.model.pruning;

import java.util.Locale;

/** What the parameters of a pruned network go back to before it is trained again. */
public enum Rewind {
    /**
     * What they were before any training: drawn again from the seed that the network's
     * configuration keeps.
     */
    FIRST,
    /**
     * The control: as {@link #FIRST} in all rounds but the last, after which parameters are drawn
     * by another seed. The mask is the same, the weights are not those that it was found with.
     */
    RANDOM;

    /** The name on the command line and in the message bundles. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

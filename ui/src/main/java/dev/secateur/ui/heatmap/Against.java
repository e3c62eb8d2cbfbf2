package dev.secateur.ui.heatmap;

/** What the weights beside those that the draft leaves are. */
public enum Against {
    /** Those of the same network, of which nothing has gone yet. */
    DRAFT,
    /** Those of the network that it was made of. */
    PARENT
}

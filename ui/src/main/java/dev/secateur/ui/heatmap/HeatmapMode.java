package dev.secateur.ui.heatmap;

/** What the colours of a heatmap tell. */
public enum HeatmapMode {
    /** Sign and size of the weights that are kept. */
    WEIGHTS,
    /** Which weights are kept. */
    KEPT,
    /** How large a share of the weights is kept round about. */
    DENSITY
}

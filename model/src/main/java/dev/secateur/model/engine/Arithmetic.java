package dev.secateur.model.engine;

/** Whose arithmetic runs a network's layers. */
public enum Arithmetic {
    /** The program's own, where it has its own for a layer, and DL4J's for the others. */
    SECATEUR,
    /** DL4J's for all layers, as it comes. */
    DL4J
}

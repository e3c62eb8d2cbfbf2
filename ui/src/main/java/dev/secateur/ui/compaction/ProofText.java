package dev.secateur.ui.compaction;

/**
 * How the answers of a smaller network compare with those it had before.
 *
 * @param text in words
 * @param holds whether they are the same but for rounding
 */
public record ProofText(String text, boolean holds) {}

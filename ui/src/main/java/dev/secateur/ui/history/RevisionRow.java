package dev.secateur.ui.history;

/**
 * A revision in one line.
 *
 * @param number its number
 * @param rails the lines to the left of it
 * @param name what a person calls it, or else what was done last
 * @param made what made it, in words
 * @param sparsity the zero share of its weights
 * @param accuracy on held-out data
 * @param gap the generalisation gap
 * @param parameters how many are not zero
 * @param size of its file
 * @param isShown whether it is what the window shows
 * @param isPinned whether it is not to be deleted
 * @param isRenamed whether its name is being written
 */
public record RevisionRow(
        int number,
        Rails rails,
        String name,
        String made,
        String sparsity,
        String accuracy,
        String gap,
        String parameters,
        String size,
        boolean isShown,
        boolean isPinned,
        boolean isRenamed) {}

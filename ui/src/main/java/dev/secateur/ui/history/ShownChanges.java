package dev.secateur.ui.history;

import java.util.List;

/**
 * What became of the answers.
 *
 * @param summary how many changed, and how
 * @param worse the first of those that were right and are wrong now
 * @param better the first of those that were wrong and are right now
 * @param moreWorse how many more of the worse there are; empty for none
 * @param moreBetter how many more of the better there are; empty for none
 */
public record ShownChanges(
        String summary,
        List<ShownExample> worse,
        List<ShownExample> better,
        String moreWorse,
        String moreBetter) {
    /** Copies the lists. */
    public ShownChanges {
        worse = List.copyOf(worse);
        better = List.copyOf(better);
    }
}

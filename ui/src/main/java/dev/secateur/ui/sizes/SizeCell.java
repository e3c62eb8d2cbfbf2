package dev.secateur.ui.sizes;

/**
 * One figure of one form of a network.
 *
 * @param value the figure with its unit
 * @param detail its spread; may be empty
 * @param change how it compares with the first form's, in a few words; may be empty
 * @param better whether that is a gain
 * @param stale whether it is another revision's
 */
public record SizeCell(String value, String detail, String change, boolean better, boolean stale) {
    static final SizeCell UNKNOWN = new SizeCell("–", "", "", false, false);
}

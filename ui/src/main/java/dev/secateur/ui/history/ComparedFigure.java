package dev.secateur.ui.history;

/**
 * One figure of one revision.
 *
 * @param value the figure with its unit
 * @param change against the first revision, with an arrow and its sign; empty for the first, for no
 *     change, and where one of them is not known
 * @param gain more than 0 if that is better, less if it is worse, 0 if it is neither
 */
public record ComparedFigure(String value, String change, int gain) {}

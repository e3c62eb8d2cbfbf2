package dev.secateur.ui.training;

/**
 * A run whose curves can be shown beside those of the shown one.
 *
 * @param number the number of its revision
 * @param name what it is called and what made it
 */
public record OtherRun(int number, String name) {}

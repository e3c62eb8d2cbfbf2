package dev.secateur.ui.compression;

/**
 * A line of what something cost.
 *
 * @param label of what
 * @param text how it was and how it is
 */
public record CostLine(String label, String text) {}

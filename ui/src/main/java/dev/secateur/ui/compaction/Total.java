package dev.secateur.ui.compaction;

/**
 * A figure of the whole network, before and after.
 *
 * @param name what it counts
 * @param value it, as it was and as it becomes
 * @param change how many times less that is; empty for no less
 */
public record Total(String name, String value, String change) {}

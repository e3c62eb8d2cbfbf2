package dev.secateur.ui.compaction;

/**
 * A layer beside what becomes of it.
 *
 * @param name its name
 * @param before how many units it has
 * @param after how many it has then
 * @param counts both in figures
 * @param reason why something of it stays that is of no use; empty for nothing
 */
public record UnitRow(String name, int before, int after, String counts, String reason) {}

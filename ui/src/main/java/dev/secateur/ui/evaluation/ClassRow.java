package dev.secateur.ui.evaluation;

/**
 * One class of the table.
 *
 * @param name the class
 * @param support how many examples of it were held out
 * @param before how well it was recognised before; null if there is nothing to compare with
 * @param after how well it is recognised now
 */
public record ClassRow(String name, long support, ClassScore before, ClassScore after) {}

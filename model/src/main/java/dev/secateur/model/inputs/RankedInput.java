package dev.secateur.model.inputs;

/**
 * An input and what it is worth.
 *
 * @param input which one of the network's, from 0
 * @param feature which feature of the data that is, from 0
 * @param name what the data call it; its number from 1 if they have no names
 * @param score the higher the more it is worth; the scale depends on what ranks
 */
public record RankedInput(int input, int feature, String name, double score) {}

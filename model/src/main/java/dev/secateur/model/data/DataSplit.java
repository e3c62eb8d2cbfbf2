package dev.secateur.model.data;

/**
 * A data set in two parts with no example in common.
 *
 * @param train what a network is fitted on
 * @param heldOut what it is judged by and never fitted on
 */
public record DataSplit(Dataset train, Dataset heldOut) {}

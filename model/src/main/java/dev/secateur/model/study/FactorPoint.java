package dev.secateur.model.study;

import java.util.OptionalDouble;

/**
 * What so many Kronecker products make of a network when they do the work of one of its layers.
 *
 * @param terms how many products
 * @param error the Frobenius norm of what they miss, as a share of the layer's own; 0 to 1
 * @param weights how many places their factors have
 * @param accuracy of the network on the held-out data; empty without data
 */
public record FactorPoint(int terms, double error, long weights, OptionalDouble accuracy) {}

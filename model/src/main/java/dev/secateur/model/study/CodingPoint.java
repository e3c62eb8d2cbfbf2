package dev.secateur.model.study;

import dev.secateur.model.compression.Coding;
import java.util.OptionalDouble;

/**
 * What a coding makes of a network.
 *
 * @param coding how its weights are made to share values
 * @param accuracy on the held-out data; empty without data
 * @param bytes of its parameters with Huffman codes
 */
public record CodingPoint(Coding coding, OptionalDouble accuracy, long bytes) {}

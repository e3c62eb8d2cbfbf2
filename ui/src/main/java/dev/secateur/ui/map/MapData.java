package dev.secateur.ui.map;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What the map shows.
 *
 * @param graph what feeds what; the same object as long as the network is
 * @param layout where it stands
 * @param sparsity for each node the share of its weights that the draft leaves pruned; empty where
 *     there are none
 * @param chosen the node that is looked at; −1 for none
 * @param measure what the width tells
 */
public record MapData(
        NetworkGraph graph,
        GraphLayout layout,
        List<OptionalDouble> sparsity,
        int chosen,
        MapMeasure measure) {
    /** Copies the list. */
    public MapData {
        sparsity = List.copyOf(sparsity);
    }
}

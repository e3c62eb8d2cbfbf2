package dev.secateur.model.topology;

import java.util.List;

/**
 * One step that channels go through. A layer is one node or several: what lays out its inputs, the
 * layer itself, its activation function.
 *
 * @param layer the layer's or vertex's name
 * @param operation what it does
 * @param sources the nodes that it reads, by their place in the topology; before this one
 * @param channels how many channels it gives; 0 where that is not known, after something {@link
 *     Operation.Opaque}
 */
public record Node(String layer, Operation operation, List<Integer> sources, int channels) {
    /** Copies the list. */
    public Node {
        sources = List.copyOf(sources);
    }

    /** The only or the first node that it reads. */
    public int source() {
        return sources.get(0);
    }
}

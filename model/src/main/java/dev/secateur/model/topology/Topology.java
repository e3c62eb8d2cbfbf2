package dev.secateur.model.topology;

import java.util.List;

/**
 * A network's nodes and what feeds them.
 *
 * @param nodes in an order in which each comes after what it reads; the first is the input, the
 *     last gives the network's answers
 * @param twins pairs of nodes that must stay equally wide
 */
public record Topology(List<Node> nodes, List<Twins> twins) {
    /** Copies the lists. */
    public Topology {
        nodes = List.copyOf(nodes);
        twins = List.copyOf(twins);
    }

    /**
     * Two nodes that must stay equally wide: the directions of a bidirectional layer.
     *
     * @param first one, by its place
     * @param second the other one
     */
    public record Twins(int first, int second) {}

    /** How many nodes there are. */
    public int size() {
        return nodes.size();
    }

    /** A node by its place. */
    public Node node(int place) {
        return nodes.get(place);
    }

    /** How many channels a node gives; 0 where that is not known. */
    public int channels(int place) {
        return nodes.get(place).channels();
    }

    /** The place of the node that gives the answers. */
    public int last() {
        return nodes.size() - 1;
    }
}

package dev.secateur.model.engine;

import dev.secateur.model.topology.Node;
import dev.secateur.model.topology.Operation;
import dev.secateur.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;

/** A topology while it is read: nodes, and the step of the network that each belongs to. */
final class NodeList {
    private final List<Node> nodes = new ArrayList<>();
    private final List<Integer> steps = new ArrayList<>();
    private final List<Topology.Twins> twins = new ArrayList<>();
    private String layer = "";
    private int step = -1;

    /** Says whose nodes come next. */
    void begin(int index, String name) {
        step = index;
        layer = name;
    }

    /**
     * Adds a node that gives as many channels as said.
     *
     * @return its place
     */
    int add(Operation operation, int channels, List<Integer> sources) {
        nodes.add(new Node(layer, operation, sources, channels));
        steps.add(step);
        return nodes.size() - 1;
    }

    /** Adds a node that gives as many channels as the one it reads. */
    int follow(Operation operation, int source) {
        return add(operation, channels(source), List.of(source));
    }

    /** Adds something that is not understood and gives nobody knows how many channels. */
    int opaque(String what, List<Integer> sources) {
        return add(new Operation.Opaque(what), 0, sources);
    }

    void twins(int first, int second) {
        twins.add(new Topology.Twins(first, second));
    }

    int channels(int place) {
        return nodes.get(place).channels();
    }

    /** What was read. */
    StepTopology toTopology() {
        return new StepTopology(new Topology(nodes, twins), List.copyOf(steps));
    }
}

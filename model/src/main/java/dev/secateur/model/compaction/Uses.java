package dev.secateur.model.compaction;

import dev.secateur.model.topology.Node;
import dev.secateur.model.topology.Operation;
import dev.secateur.model.topology.Topology;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Which channels have a way to the network's answers: over weights that are not zero. */
final class Uses {
    private final Topology topology;
    private final Needs needs;
    private final List<BitSet> used = new ArrayList<>();

    private Uses(Topology topology, Constants constants) {
        this.topology = topology;
        this.needs = new Needs(topology, constants);
        topology.nodes().forEach(node -> used.add(new BitSet()));
    }

    /** Goes through a network once, from its end. */
    static Uses of(Topology topology, Constants constants) {
        Uses uses = new Uses(topology, constants);
        uses.used.get(topology.last()).set(0, topology.channels(topology.last()));
        for (int node = topology.last(); node > 0; node--) {
            uses.spread(node);
        }
        return uses;
    }

    /** Whether a channel has a way out. */
    boolean isUsed(int node, int channel) {
        return used.get(node).get(channel);
    }

    /** The channels of a node that have a way out. */
    BitSet of(int node) {
        return used.get(node);
    }

    private void spread(int index) {
        Node node = topology.node(index);
        Operation operation = node.operation();
        if (operation instanceof Operation.Opaque || operation instanceof Operation.Embedding) {
            node.sources().forEach(source -> used.get(source).set(0, topology.channels(source)));
        } else if (Needs.weighs(operation)) {
            if (operation instanceof Operation.Recurrent) {
                spreadInTime(index);
            }
            used.get(node.source()).or(needs.inputs(index, used.get(index)));
        } else {
            used.get(index).stream().forEach(channel -> reach(node, channel));
        }
    }

    private void reach(Node node, int channel) {
        Ties.of(topology, node, channel, (source, other) -> used.get(source).set(other));
    }

    /** Whatever a used unit hears is used at the step before. */
    private void spreadInTime(int node) {
        BitSet units = used.get(node);
        int before = -1;
        while (units.cardinality() != before) {
            before = units.cardinality();
            units.or(needs.states(node, units));
        }
    }
}

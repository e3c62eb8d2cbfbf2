package dev.secateur.model.compaction;

import dev.secateur.model.topology.Rebuild;
import dev.secateur.model.topology.Topology;
import java.util.List;

/**
 * What is to become of a network: which units stay, which constant values biases take over, which
 * weights others take over, and why something of no use stays.
 *
 * @param rebuild how to build the smaller network
 * @param layers what becomes of each layer, in order
 */
public record CompactionPlan(Rebuild rebuild, List<LayerOutcome> layers) {
    /** Copies the list. */
    public CompactionPlan {
        layers = List.copyOf(layers);
    }

    /**
     * Makes a plan that leaves all answers as they are. It goes through all weights a few times: a
     * second for a hundred million of them.
     *
     * @param topology a network in which all that is pruned is zero
     */
    public static CompactionPlan of(Topology topology, CompactionOptions options) {
        return new Planner(Knowledge.of(topology), options).plan();
    }

    /** Whether the network would stay as it is. */
    public boolean changesNothing() {
        return layers.stream().allMatch(layer -> layer.unitsBefore() == layer.unitsAfter());
    }
}

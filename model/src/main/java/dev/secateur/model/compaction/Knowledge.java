package dev.secateur.model.compaction;

import dev.secateur.model.topology.Topology;

/**
 * What is known of a network's channels whatever is to become of them.
 *
 * @param topology the network
 * @param constants which channels never change
 * @param uses which channels have a way out
 * @param groups which channels go together
 */
record Knowledge(Topology topology, Constants constants, Uses uses, Groups groups) {
    static Knowledge of(Topology topology) {
        Constants constants = Constants.of(topology);
        return new Knowledge(
                topology, constants, Uses.of(topology, constants), Groups.of(topology));
    }

    /** The root of the group of a channel. */
    int group(int node, int channel) {
        return groups.of(node, channel);
    }
}

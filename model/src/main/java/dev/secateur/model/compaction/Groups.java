package dev.secateur.model.compaction;

import dev.secateur.model.topology.Topology;
import java.util.Arrays;

/**
 * The channels of all nodes, in groups of those that can only go together: a residual addition ties
 * a channel of one branch to that of the other, a flattening all places of a channel. A group is
 * known by one of its channels, its root.
 */
final class Groups {
    private final int[] offsets;
    private final int[] parents;

    private Groups(int[] offsets, int channels) {
        this.offsets = offsets;
        this.parents = new int[channels];
        Arrays.setAll(parents, i -> i);
    }

    /** Finds the groups of a network. */
    static Groups of(Topology topology) {
        int[] offsets = new int[topology.size() + 1];
        for (int node = 0; node < topology.size(); node++) {
            offsets[node + 1] = offsets[node] + topology.channels(node);
        }
        Groups groups = new Groups(offsets, offsets[topology.size()]);
        for (int node = 0; node < topology.size(); node++) {
            groups.tie(topology, node);
        }
        return groups;
    }

    private void tie(Topology topology, int node) {
        for (int c = 0; c < topology.channels(node); c++) {
            int channel = offsets[node] + c;
            Ties.of(
                    topology,
                    topology.node(node),
                    c,
                    (source, other) -> parents[root(offsets[source] + other)] = root(channel));
        }
    }

    private int root(int channel) {
        int at = channel;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    /** The root of the group that a channel of a node belongs to. */
    int of(int node, int channel) {
        return root(offsets[node] + channel);
    }

    /** Whether a channel stands for its group. */
    boolean isRoot(int channel) {
        return parents[channel] == channel;
    }

    /** One more than the largest root. */
    int end() {
        return parents.length;
    }
}

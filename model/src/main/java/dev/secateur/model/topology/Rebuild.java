package dev.secateur.model.topology;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * What a smaller network is made of: which channels of each node stay, what is added to biases, and
 * weights that others take over. All indices are those of the network as it was.
 *
 * @param kept for each node, in order, the channels that stay, at least one where they are known
 * @param shifts what is added to each bias of a node, by the node's place; in the bias's storage
 *     order
 * @param transfers weights that are added to others
 */
public record Rebuild(List<BitSet> kept, Map<Integer, double[]> shifts, List<Transfer> transfers) {
    /** Copies the collections. */
    public Rebuild {
        kept = kept.stream().map(set -> (BitSet) set.clone()).toList();
        shifts = Map.copyOf(shifts);
        transfers = List.copyOf(transfers);
    }

    /**
     * The weights from one input of a node, times a factor, are added to those of another.
     *
     * @param node the node's place
     * @param through which of its weights
     * @param from the input whose weights are added
     * @param to the input whose weights they are added to
     * @param factor what they are multiplied by
     */
    public record Transfer(int node, Part.Role through, int from, int to, double factor) {}

    /** The channels of a node that stay, ascending. */
    public int[] keptOf(int node) {
        return kept.get(node).stream().toArray();
    }

    /** The outputs of one of a node's parameters that stay; the first where it knows none. */
    public int[] outputs(int node, Part part) {
        return part.values().hasOutputs() ? keptOf(node) : new int[1];
    }

    /** The inputs of one of a node's parameters that stay; the first where it knows none. */
    public int[] inputs(Topology topology, int node, Part part) {
        if (!part.values().hasInputs()) {
            return new int[1];
        }
        boolean isOwn = part.role() == Part.Role.RECURRENT;
        return keptOf(isOwn ? node : topology.node(node).source());
    }

    /** The transfers into a node's weights of one kind. */
    public List<Transfer> transfers(int node, Part.Role through) {
        List<Transfer> found = new ArrayList<>();
        for (Transfer transfer : transfers) {
            if (transfer.node() == node && transfer.through() == through) {
                found.add(transfer);
            }
        }
        return found;
    }
}

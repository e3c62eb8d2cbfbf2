package dev.secateur.model.compaction;

import dev.secateur.model.network.LayerInfo;
import dev.secateur.model.network.NetworkSummary;
import dev.secateur.model.topology.Part;
import dev.secateur.model.topology.Rebuild;
import dev.secateur.model.topology.Topology;

/**
 * Counts what a network takes that is not built yet.
 *
 * @param topology the network as it is
 * @param rebuild what is to stay of it
 */
record PlannedCost(Topology topology, Rebuild rebuild) {
    /** What would be left of a network, the layers of which are called as in the topology. */
    CompactionPreview.Cost of(NetworkSummary network) {
        long parameters = 0;
        long macs = 0;
        for (LayerInfo layer : network.layers()) {
            parameters += layer.parameters() - lost(layer.name(), false);
            long weightsLost = layer.isPrunable() ? lost(layer.name(), true) : 0;
            macs += layer.macs() - weightsLost * usesOfAWeight(layer);
        }
        return new CompactionPreview.Cost(parameters, macs);
    }

    private static long usesOfAWeight(LayerInfo layer) {
        return layer.isPrunable() ? layer.macs() / layer.weights() : 0;
    }

    private long lost(String layer, boolean weightsOnly) {
        long lost = 0;
        for (int node = 0; node < topology.size(); node++) {
            if (topology.node(node).layer().equals(layer)) {
                for (Part part : topology.node(node).operation().parts()) {
                    lost += weightsOnly && !isWeight(part) ? 0 : lost(node, part);
                }
            }
        }
        return lost;
    }

    private long lost(int node, Part part) {
        long before = (long) part.values().outputs() * part.values().inputs();
        long after =
                (long) rebuild.outputs(node, part).length
                        * rebuild.inputs(topology, node, part).length;
        return (before - after) * part.values().rest();
    }

    private static boolean isWeight(Part part) {
        return part.role() == Part.Role.KERNEL || part.role() == Part.Role.RECURRENT;
    }
}

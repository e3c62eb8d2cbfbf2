package dev.secateur.model.compaction;

import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.network.WeightTensor;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.topology.Part;
import dev.secateur.model.topology.Rebuild;
import dev.secateur.model.topology.Topology;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What is still pruned in a smaller network: a weight that was, unless it took others over.
 *
 * @param before the larger network's topology
 * @param after the smaller one's
 * @param plan how the smaller one was made
 */
record MovedMask(Topology before, Topology after, Rebuild plan) {
    /**
     * Moves a mask.
     *
     * @param from the larger network's weights
     * @param to the smaller one's
     */
    Mask of(Mask mask, List<LayerWeights> from, List<LayerWeights> to) {
        List<BitSet> sets = mask.sets();
        List<BitSet> moved = new ArrayList<>();
        for (int layer = 0; layer < from.size(); layer++) {
            boolean isSame = !isDescribed(from.get(layer).layer());
            moved.add(
                    isSame
                            ? sets.get(layer)
                            : moved(sets.get(layer), from.get(layer), to.get(layer)));
        }
        return new Mask(moved);
    }

    private boolean isDescribed(String layer) {
        return before.nodes().stream()
                .anyMatch(
                        node -> node.layer().equals(layer) && !node.operation().parts().isEmpty());
    }

    private BitSet moved(BitSet pruned, LayerWeights from, LayerWeights to) {
        BitSet moved = new BitSet();
        for (int node = 0; node < before.size() && !pruned.isEmpty(); node++) {
            if (before.node(node).layer().equals(from.layer())) {
                List<Part> parts = before.node(node).operation().parts();
                for (int i = 0; i < parts.size(); i++) {
                    Part part = parts.get(i);
                    Part now = after.node(node).operation().parts().get(i);
                    int old = offset(from, part.values().parameter());
                    if (old >= 0) {
                        int begin = offset(to, part.values().parameter());
                        move(node, part, now, pruned, old, moved, begin);
                    }
                }
            }
        }
        return moved;
    }

    /** Where a tensor begins among its layer's weights; −1 if it is none of them. */
    private static int offset(LayerWeights weights, String name) {
        for (WeightTensor tensor : weights.tensors()) {
            if (tensor.name().equals(name)) {
                return weights.offset(tensor);
            }
        }
        return -1;
    }

    private void move(
            int node, Part part, Part now, BitSet pruned, int old, BitSet moved, int begin) {
        int[] outputs = plan.outputs(node, part);
        int[] inputs = plan.inputs(before, node, part);
        for (int o = 0; o < outputs.length; o++) {
            for (int i = 0; i < inputs.length; i++) {
                for (int place = 0; place < part.values().rest(); place++) {
                    boolean was =
                            pruned.get(old + part.values().place(outputs[o], inputs[i], place));
                    if (was && now.values().value(o, i, place) == 0) {
                        moved.set(begin + now.values().place(o, i, place));
                    }
                }
            }
        }
    }
}

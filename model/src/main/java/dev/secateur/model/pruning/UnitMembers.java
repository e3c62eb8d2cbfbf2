package dev.secateur.model.pruning;

import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.network.WeightTensor;
import java.util.BitSet;

/** Which weights of a layer come into which unit, and which of them are pruned already. */
final class UnitMembers {
    private final LayerWeights weights;
    private final BitSet held;
    private final int[] left;
    private final int[] all;

    /**
     * Goes through a layer once.
     *
     * @param held the weights that are pruned already, by flat index
     * @param token asked on the way
     */
    UnitMembers(LayerWeights weights, BitSet held, CancellationToken token) {
        this.weights = weights;
        this.held = held;
        this.left = new int[weights.units().count()];
        this.all = new int[left.length];
        int size = left.length == 0 ? 0 : weights.size();
        for (int i = 0; i < size; i++) {
            token.throwIfCancelledAt(i);
            int unit = weights.unit(i);
            if (unit >= 0) {
                all[unit]++;
                left[unit] += held.get(i) ? 0 : 1;
            }
        }
    }

    LayerWeights weights() {
        return weights;
    }

    int count() {
        return all.length;
    }

    /** The units of which every weight is pruned already. */
    BitSet gone() {
        BitSet gone = new BitSet();
        for (int unit = 0; unit < all.length; unit++) {
            gone.set(unit, all[unit] > 0 && left[unit] == 0);
        }
        return gone;
    }

    /** How many weights are pruned once some units are. */
    int pruned(BitSet units) {
        return held.cardinality() + units.stream().map(unit -> left[unit]).sum();
    }

    boolean isPruned(int flatIndex, BitSet units) {
        int unit = weights.unit(flatIndex);
        return held.get(flatIndex) || (unit >= 0 && units.get(unit));
    }

    /** The flat indices of one unit after the other, each ascending. */
    int[][] indices(CancellationToken token) {
        int[][] indices = new int[all.length][];
        int[] next = new int[all.length];
        for (int unit = 0; unit < all.length; unit++) {
            indices[unit] = new int[all[unit]];
        }
        for (int i = 0; i < weights.size(); i++) {
            token.throwIfCancelledAt(i);
            int unit = weights.unit(i);
            if (unit >= 0) {
                indices[unit][next[unit]++] = i;
            }
        }
        return indices;
    }

    /** The weights of one unit after the other, in the order of their flat indices. */
    float[][] vectors(CancellationToken token) {
        float[][] vectors = new float[all.length][];
        int[] next = new int[all.length];
        for (int unit = 0; unit < all.length; unit++) {
            vectors[unit] = new float[all[unit]];
        }
        for (WeightTensor tensor : weights.tensors()) {
            for (int i = 0; i < tensor.size(); i++) {
                token.throwIfCancelledAt(i);
                int unit = tensor.unit(i);
                if (unit >= 0) {
                    vectors[unit][next[unit]++] = tensor.value(i);
                }
            }
        }
        return vectors;
    }
}

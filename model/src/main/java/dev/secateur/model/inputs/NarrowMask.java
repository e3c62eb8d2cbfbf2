package dev.secateur.model.inputs;

import dev.secateur.model.network.WeightTensor;
import dev.secateur.model.pruning.Mask;
import java.util.BitSet;
import java.util.List;

/** A mask for a network whose first, dense layer takes fewer inputs. */
final class NarrowMask {
    private NarrowMask() {}

    /**
     * Moves the bits of the first layer to where their weights went.
     *
     * @param first the first layer's weights, inputs by units, before inputs went
     * @param kept the inputs that stay, ascending
     */
    static Mask of(Mask mask, WeightTensor first, int[] kept) {
        BitSet narrow = new BitSet();
        int units = first.shape().get(1);
        // Inputs run fastest in the storage of dense weights, before and after.
        for (int unit = 0; unit < units; unit++) {
            for (int input = 0; input < kept.length; input++) {
                narrow.set(
                        unit * kept.length + input,
                        mask.isPruned(0, first.flatIndex(kept[input], unit)));
            }
        }
        List<BitSet> sets = new java.util.ArrayList<>(mask.sets());
        sets.set(0, narrow);
        return new Mask(sets);
    }
}

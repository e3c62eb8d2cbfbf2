package dev.secateur.ui.heatmap;

import dev.secateur.model.network.WeightTensor;
import dev.secateur.model.pruning.LayerCut;
import dev.secateur.ui.workbench.ShownLayer;
import java.util.function.IntPredicate;

/**
 * Which weights of a tensor go, fast enough to ask for every weight in every frame.
 *
 * @param values the tensor's weights
 * @param offset where its weights begin in the layer
 * @param cut what goes in the layer; null if nothing is known to go
 * @param threshold weights with |w| below go for certain, the other way round only where no ties
 *     are split; NaN where no threshold decides
 * @param asksCut whether a weight at the threshold is to be looked up
 */
record PrunedWeights(
        WeightValues values, int offset, LayerCut cut, double threshold, boolean asksCut)
        implements IntPredicate {
    /** Working out which ties go is a pass over the layer; up to here it fits in a frame. */
    static final int SETTLED_IN_PASSING = 500_000;

    static PrunedWeights of(ShownLayer layer, WeightTensor tensor, WeightValues values) {
        int offset = layer.index().weights().offset(tensor);
        LayerCut cut = layer.cut();
        if (cut == null) {
            return new PrunedWeights(values, offset, null, 0, false);
        }
        boolean known = cut.isSettled() || cut.size() <= SETTLED_IN_PASSING;
        boolean asks = cut.splitsTies() && known;
        return new PrunedWeights(values, offset, cut, cut.threshold(), asks);
    }

    @Override
    public boolean test(int flatIndex) {
        if (Double.isNaN(threshold)) {
            return cut.isPruned(offset + flatIndex);
        }
        float size = Math.abs(values.at(flatIndex));
        return size < threshold
                || (asksCut && size == threshold && cut.isPruned(offset + flatIndex));
    }
}

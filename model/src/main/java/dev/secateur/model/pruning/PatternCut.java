package dev.secateur.model.pruning;

import dev.secateur.model.network.LayerType;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.network.WeightTensor;
import java.util.BitSet;

/**
 * Chooses what an N:M pattern prunes in one layer.
 *
 * @param pattern the pattern
 * @param weights the layer's weights
 * @param type what the layer is
 */
record PatternCut(Pattern pattern, LayerWeights weights, LayerType type) {
    /**
     * All flat indices that go.
     *
     * @param scores the lowest of each group go first; ties: what is held, then the lower index
     * @param held what is pruned already and stays so
     */
    BitSet choose(LayerScores scores, BitSet held) {
        BitSet chosen = (BitSet) held.clone();
        int begin = 0;
        for (WeightTensor tensor : weights.tensors()) {
            int run = inputs(tensor);
            for (int unit = begin; unit < begin + tensor.size(); unit += run) {
                for (int from = unit; from + pattern.of() <= unit + run; from += pattern.of()) {
                    prune(from, scores, held, chosen);
                }
            }
            begin += tensor.size();
        }
        return chosen;
    }

    /** How many weights that follow each other lead into one unit. */
    private int inputs(WeightTensor tensor) {
        boolean isDepthwise =
                type == LayerType.DEPTHWISE_CONVOLUTION
                        || (type == LayerType.SEPARABLE_CONVOLUTION && tensor.name().equals("W"));
        return isDepthwise ? tensor.shape().get(2) * tensor.shape().get(3) : tensor.inputsOfUnit();
    }

    private void prune(int from, LayerScores scores, BitSet held, BitSet chosen) {
        int goes = pattern.of() - pattern.kept();
        int missing = goes - held.get(from, from + pattern.of()).cardinality();
        for (; missing > 0; missing--) {
            int lowest = -1;
            for (int i = from; i < from + pattern.of(); i++) {
                boolean isLower =
                        !chosen.get(i) && (lowest < 0 || scores.score(i) < scores.score(lowest));
                lowest = isLower ? i : lowest;
            }
            chosen.set(lowest);
        }
    }
}

package dev.secateur.model.engine;

import java.util.BitSet;
import java.util.List;
import java.util.function.LongConsumer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Where in the flat parameters everything lies that a mask holds at zero. */
final class PrunedValues {
    private PrunedValues() {}

    /**
     * Visits the masked weights, and the biases that go with them.
     *
     * @param pruned for each prunable layer, in order, the flat indices that are masked
     */
    static void visit(Dl4jModel model, List<BitSet> pruned, LongConsumer place) {
        int layer = 0;
        for (Dl4jModel.Step step : model.steps()) {
            List<INDArray> tensors = WeightViews.parameters(step);
            if (!tensors.isEmpty()) {
                BitSet bits = pruned.get(layer++);
                weights(tensors, bits, place);
                UnitBiases.ofRecurrent(step)
                        .visit(
                                bits,
                                (at, isHeld) -> {
                                    if (isHeld) {
                                        place.accept(at);
                                    }
                                });
            }
        }
    }

    private static void weights(List<INDArray> tensors, BitSet pruned, LongConsumer place) {
        int begin = 0;
        for (INDArray tensor : tensors) {
            int end = begin + (int) tensor.length();
            for (int i = pruned.nextSetBit(begin);
                    i >= 0 && i < end;
                    i = pruned.nextSetBit(i + 1)) {
                place.accept(tensor.offset() + i - begin);
            }
            begin = end;
        }
    }
}

package dev.secateur.model.engine;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;

/**
 * The biases of units without weights in a network with batch normalization, and the values that
 * they keep. Such a unit gives one value for all examples, which the normalization takes away
 * again: the gradient of its bias is rounding noise, which Adam would make as large a step of as of
 * any other, while the evaluated network, whose running variance is nearly 0 there, multiplies what
 * the bias moved by up to 1/√ε.
 */
final class StillBiases {
    private final List<Bias> biases = new ArrayList<>();

    /** A bias and its value. */
    private record Bias(int at, float value) {}

    /**
     * Those of a network as it is.
     *
     * @param pruned for each prunable layer, in order, the flat indices that are masked; empty if
     *     nothing is
     */
    StillBiases(Dl4jModel model, List<BitSet> pruned) {
        if (pruned.isEmpty() || model.steps().stream().noneMatch(StillBiases::normalizes)) {
            return;
        }
        FloatBuffer values = NativeArrays.buffer(model.parameters()).asBuffer();
        int layer = 0;
        for (Dl4jModel.Step step : model.steps()) {
            if (!WeightViews.parameters(step).isEmpty()) {
                UnitBiases.ofOthers(step)
                        .visit(
                                pruned.get(layer++),
                                (at, isWithoutWeights) -> {
                                    if (isWithoutWeights) {
                                        biases.add(new Bias(at, values.get(at)));
                                    }
                                });
            }
        }
    }

    private static boolean normalizes(Dl4jModel.Step step) {
        return step.layer() != null
                && LayerDescriber.unwrapped(step.configuration()) instanceof BatchNormalization;
    }

    /** Writes their values where a step has moved them. */
    void putBack(FloatBuffer parameters) {
        biases.forEach(bias -> parameters.put(bias.at(), bias.value()));
    }
}

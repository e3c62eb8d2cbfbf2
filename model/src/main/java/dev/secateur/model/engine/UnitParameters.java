package dev.secateur.model.engine;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Where in the flat parameters everything lies that makes some units of a layer what they are: the
 * weights that come into them, their biases, and what a batch normalisation behind them knows of
 * them. Its running mean and variance are among that: they were measured on what the unit gave, and
 * a unit that gave nothing leaves a variance of nearly 0, by which it would be divided.
 *
 * @param step the layer
 * @param normalization what follows it, if something does
 * @param units by number
 */
record UnitParameters(Dl4jModel.Step step, List<Dl4jModel.Step> normalization, BitSet units) {
    /**
     * Of units of a network.
     *
     * @param layer the layer's name
     */
    static UnitParameters of(Dl4jModel model, String layer, BitSet units) {
        StepGraph graph = StepGraph.of(model);
        int at =
                IntStream.range(0, graph.steps().size())
                        .filter(i -> graph.steps().get(i).name().equals(layer))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(layer));
        return new UnitParameters(
                graph.steps().get(at), graph.normalization(at).stream().toList(), units);
    }

    /** The places, always in the same order. */
    int[] places() {
        IntStream.Builder places = IntStream.builder();
        for (String name : LayerDescriber.weightNames(step.configuration())) {
            visit(step.layer().getParam(name), UnitLayouts.of(step, name), places);
        }
        UnitBiases.of(step).visitOf(units, places);
        for (Dl4jModel.Step behind : normalization) {
            behind.layer().paramTable().values().stream()
                    .filter(array -> array.length() == UnitLayouts.count(step))
                    .forEach(array -> visit(array, i -> i, places));
        }
        return places.build().toArray();
    }

    private void visit(INDArray array, IntUnaryOperator unit, IntConsumer place) {
        for (int i = 0; i < array.length(); i++) {
            int of = unit.applyAsInt(i);
            if (of >= 0 && units.get(of)) {
                place.accept((int) array.offset() + i);
            }
        }
    }
}

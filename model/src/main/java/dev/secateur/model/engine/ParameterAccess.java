package dev.secateur.model.engine;

import dev.secateur.model.network.LayerWeights;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Reads and writes a network's parameters where they lie.
 *
 * @param model whose
 */
record ParameterAccess(Dl4jModel model) {
    /** Sets all weights of the prunable layers, in order, each layer's by flat index. */
    void setWeights(List<float[]> values) {
        FloatPointer parameters = NativeArrays.buffer(model.parameters());
        int layer = 0;
        for (Dl4jModel.Step step : model.steps()) {
            List<INDArray> tensors = WeightViews.parameters(step);
            int from = 0;
            for (INDArray tensor : tensors) {
                int length = (int) tensor.length();
                new FloatPointer(parameters)
                        .position(tensor.offset())
                        .put(values.get(layer), from, length);
                from += length;
            }
            layer += tensors.isEmpty() ? 0 : 1;
        }
    }

    /** A copy of all parameters that are not weights of prunable layers. */
    FloatBuffer others(List<LayerWeights> layers) {
        FloatBuffer all = NativeArrays.pointer(model.parameters()).asBuffer();
        int weights = layers.stream().mapToInt(LayerWeights::size).sum();
        FloatBuffer others = FloatBuffer.allocate(all.limit() - weights);
        int next = 0;
        for (INDArray tensor : inOrder()) {
            int begin = (int) tensor.offset();
            others.put(all.slice(next, begin - next));
            next = begin + (int) tensor.length();
        }
        others.put(all.slice(next, all.limit() - next));
        return others.flip().asReadOnlyBuffer();
    }

    private List<INDArray> inOrder() {
        List<INDArray> tensors = new ArrayList<>();
        model.steps().forEach(step -> tensors.addAll(WeightViews.parameters(step)));
        tensors.sort(java.util.Comparator.comparingLong(INDArray::offset));
        return tensors;
    }
}

package dev.secateur.model.engine;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Copies the gradients of prunable weights out of all gradients. */
final class WeightGradients {
    private WeightGradients() {}

    /** For each prunable layer, in order, the gradient at each flat index times a factor. */
    static List<float[]> of(Dl4jModel model, float factor) {
        List<float[]> all = new ArrayList<>();
        for (Dl4jModel.Step step : model.steps()) {
            List<INDArray> tensors = Network.weightParameters(step);
            if (!tensors.isEmpty()) {
                all.add(layer(model, step.layer(), tensors, factor));
            }
        }
        return all;
    }

    private static float[] layer(
            Dl4jModel model, Layer layer, List<INDArray> tensors, float factor) {
        float[] gradients = new float[(int) tensors.stream().mapToLong(INDArray::length).sum()];
        long begin = layer.getGradientsViewArray().offset() - layer.params().offset();
        int at = 0;
        for (INDArray tensor : tensors) {
            int length = (int) tensor.length();
            long from = begin + tensor.offset();
            NativeArrays.buffer(model.gradients())
                    .position(from)
                    .limit(from + length)
                    .asBuffer()
                    .get(gradients, at, length);
            at += length;
        }
        for (int i = 0; factor != 1 && i < gradients.length; i++) {
            gradients[i] *= factor;
        }
        return gradients;
    }
}

package dev.secateur.model.engine;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.kernel.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.api.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Tells how a network's loss changes with each of its prunable weights.
 *
 * @param by the network
 */
record WeightGradients(Computation by) {
    /** As {@link Network#gradients} says. */
    List<float[]> of(Dataset data, int[] examples, CancellationToken token) {
        try (Batch batch = new Batch(data, by.layout(), examples.length)) {
            batch.fill(examples, 0, examples.length);
            Optional<TrainingProgram> program = by.programs().training(batch.shape(), batch.size());
            if (program.isPresent()) {
                Program compiled = program.get().program();
                compiled.withoutDropout(() -> compute(compiled, batch, token));
                return weights(1);
            }
            token.throwIfCancelled();
            Chance.without(
                    by.model(), () -> batch.computeGradientsByDl4j(by.model(), by.batches()));
            return weights(1f / examples.length);
        }
    }

    private static void compute(Program program, Batch batch, CancellationToken token) {
        program.forward(batch.features(), batch.size(), token::throwIfCancelled);
        program.backward(batch.labels(), null, token::throwIfCancelled);
    }

    /** For each prunable layer, in order, the gradient at each flat index times a factor. */
    private List<float[]> weights(float factor) {
        List<float[]> all = new ArrayList<>();
        for (Dl4jModel.Step step : by.model().steps()) {
            List<INDArray> tensors = WeightViews.parameters(step);
            if (!tensors.isEmpty()) {
                all.add(layer(step.layer(), tensors, factor));
            }
        }
        return all;
    }

    private float[] layer(Layer layer, List<INDArray> tensors, float factor) {
        float[] gradients = new float[(int) tensors.stream().mapToLong(INDArray::length).sum()];
        long begin = layer.getGradientsViewArray().offset() - layer.params().offset();
        int at = 0;
        for (INDArray tensor : tensors) {
            int length = (int) tensor.length();
            long from = begin + tensor.offset();
            NativeArrays.buffer(by.model().gradients())
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

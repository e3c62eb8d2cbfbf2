package dev.secateur.model.engine;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.kernel.Program;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Tells how a network's loss changes with each of its prunable weights.
 *
 * @param by the network
 */
record WeightGradients(Computation by) {
    /** As {@link Network#gradients} says. */
    List<float[]> of(Dataset data, int[] examples, CancellationToken token) {
        Optional<TrainingProgram> program = by.programs().training(data.shape(), examples.length);
        return program.isPresent()
                ? byKernels(program.get().program(), data, examples, token)
                : byDl4j(data, examples, token);
    }

    private List<float[]> byKernels(
            Program program, Dataset data, int[] examples, CancellationToken token) {
        try (Batch batch = new Batch(data, by.layout(), examples.length)) {
            batch.fill(examples, 0, examples.length);
            program.withoutDropout(() -> compute(program, batch, token));
            return weights();
        }
    }

    private static void compute(Program program, Batch batch, CancellationToken token) {
        program.forward(batch.features(), batch.size(), token::throwIfCancelled);
        program.backward(batch.labels(), null, token::throwIfCancelled);
    }

    /** DL4J gives sums over examples, which are added up and divided in the end. */
    private List<float[]> byDl4j(Dataset data, int[] examples, CancellationToken token) {
        int most = isOneByOne() ? by.pace().examplesBack(data.shape()) : examples.length;
        List<float[]> sums = null;
        for (int from = 0; from < examples.length; from += most) {
            token.throwIfCancelled();
            int to = Math.min(examples.length, from + most);
            List<float[]> some = sumsByDl4j(data, Arrays.copyOfRange(examples, from, to));
            sums = sums == null ? some : added(sums, some);
        }
        sums.forEach(layer -> multiply(layer, 1f / examples.length));
        return sums;
    }

    /** Whether what an example gives does not depend on those beside it. */
    private boolean isOneByOne() {
        return by.model().configurations().stream()
                .noneMatch(layer -> LayerDescriber.unwrapped(layer) instanceof BatchNormalization);
    }

    private List<float[]> sumsByDl4j(Dataset data, int[] examples) {
        try (Batch batch = new Batch(data, by.layout(), examples.length)) {
            batch.choose(examples);
            Chance.without(
                    by.model(), () -> batch.computeGradientsByDl4j(by.model(), by.batches()));
            return weights();
        }
    }

    private static List<float[]> added(List<float[]> sums, List<float[]> some) {
        for (int layer = 0; layer < sums.size(); layer++) {
            float[] sum = sums.get(layer);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += some.get(layer)[i];
            }
        }
        return sums;
    }

    private static void multiply(float[] values, float factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
    }

    /** For each prunable layer, in order, the gradient at each flat index as it is now. */
    private List<float[]> weights() {
        List<float[]> all = new ArrayList<>();
        for (Dl4jModel.Step step : by.model().steps()) {
            List<INDArray> tensors = WeightViews.parameters(step);
            if (!tensors.isEmpty()) {
                all.add(layer(step.layer(), tensors));
            }
        }
        return all;
    }

    private float[] layer(Layer layer, List<INDArray> tensors) {
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
        return gradients;
    }
}

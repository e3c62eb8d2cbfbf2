package dev.secateur.model.engine;

import dev.secateur.model.data.Dataset;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What DL4J's own layers answer, whatever shape the answers have. */
final class RawOutputs {
    private RawOutputs() {}

    /**
     * Runs a network.
     *
     * @param batches lays examples out; empty where the network takes numbers of rows to look up
     */
    static float[] of(
            Dl4jModel model, java.util.Optional<Batches> batches, Dataset data, int from, int to) {
        int[] examples = IntStream.range(from, to).toArray();
        INDArray features =
                batches.map(lay -> lay.features(data, examples))
                        .orElseGet(() -> numbers(data, examples));
        INDArray output = model.output(features);
        float[] values = output.dup('c').data().asFloat();
        NativeArrays.release(features);
        return values;
    }

    private static INDArray numbers(Dataset data, int[] examples) {
        int width = data.shape().size();
        float[] values = new float[examples.length * width];
        for (int i = 0; i < examples.length; i++) {
            data.copyExample(examples[i], values, i * width);
        }
        return Nd4j.create(values, new long[] {examples.length, width}, 'c');
    }
}

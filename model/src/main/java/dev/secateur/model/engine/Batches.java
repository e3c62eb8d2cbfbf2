package dev.secateur.model.engine;

import dev.secateur.model.data.Dataset;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Lays examples out as a network wants them.
 *
 * @param layout how it wants one example
 * @param outputs how many outputs it has
 */
record Batches(InputLayout layout, int outputs) {
    /** The examples as one array. */
    INDArray features(Dataset data, int[] examples) {
        int width = data.shape().size();
        float[] values = new float[examples.length * width];
        for (int i = 0; i < examples.length; i++) {
            data.copyExample(examples[i], values, i * width);
        }
        if (layout.channelsLast()) {
            values = Channels.last(values, examples.length, data.shape());
        }
        return Nd4j.create(values, layout.arrayShape(examples.length, data.shape()), 'c');
    }

    /** The labels as one array: one-hot, or a single column for a single output. */
    INDArray labels(Dataset data, int[] examples) {
        boolean single = outputs == 1;
        float[] values = new float[examples.length * outputs];
        for (int i = 0; i < examples.length; i++) {
            int label = data.label(examples[i]);
            if (single) {
                values[i] = label;
            } else {
                values[i * outputs + label] = 1;
            }
        }
        return Nd4j.create(values, new long[] {examples.length, outputs}, 'c');
    }
}

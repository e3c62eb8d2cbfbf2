package dev.secateur.model.inputs;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.job.CancellationToken;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Examples as a table, whose columns can be shuffled one at a time. */
final class Sample {
    private final Dataset data;
    private final int width;
    private final float[] values;

    /**
     * Copies the data.
     *
     * @param token asked before each example
     */
    Sample(Dataset data, CancellationToken token) {
        this.data = data;
        this.width = data.shape().size();
        this.values = new float[Math.multiplyExact(data.size(), width)];
        data.forEachExample(
                token, (i, example) -> System.arraycopy(example, 0, values, i * width, width));
    }

    int size() {
        return data.size();
    }

    int width() {
        return width;
    }

    int classes() {
        return data.classNames().size();
    }

    int label(int i) {
        return data.label(i);
    }

    float value(int i, int column) {
        return values[i * width + column];
    }

    float[] column(int column) {
        float[] all = new float[size()];
        IntStream.range(0, all.length).forEach(i -> all[i] = value(i, column));
        return all;
    }

    /** A column in random order (Fisher and Yates). */
    float[] shuffled(int column, SplittableRandom random) {
        float[] all = column(column);
        for (int i = all.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            float swapped = all[i];
            all[i] = all[j];
            all[j] = swapped;
        }
        return all;
    }

    /** The data with other values in one column. */
    Dataset with(int column, float[] others) {
        float[] changed = values.clone();
        IntStream.range(0, others.length).forEach(i -> changed[i * width + column] = others[i]);
        int[] labels = IntStream.range(0, size()).map(this::label).toArray();
        return Dataset.ofFloats(data.name(), data.shape(), data.classNames(), changed, labels);
    }
}

package dev.secateur.model.engine;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.kernel.Values;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Some examples laid out for a network's kernels: channels last. Its owner closes it. */
public final class Batch implements AutoCloseable {
    private Dataset data;
    private final boolean reordered;
    private final int capacity;
    private final Values features;
    private final float[] example;
    private int[] examples = {};
    private int[] labels = {};
    private Dl4jArrays arrays;

    /** The same examples as DL4J wants them. */
    private record Dl4jArrays(INDArray features, INDArray labels) {}

    /** Room for so many examples. */
    Batch(Dataset data, InputLayout layout, int capacity) {
        this.data = data;
        this.capacity = capacity;
        this.reordered =
                layout.kind() != InputLayout.Kind.VECTOR && Channels.count(data.shape()) > 1;
        int size = data.shape().size();
        this.features = new Values(Math.multiplyExact(capacity, size));
        this.example = new float[size];
    }

    /** Takes its examples from now on from other data of the same shape. */
    void use(Dataset other) {
        if (!other.shape().equals(data.shape())) {
            throw new IllegalArgumentException(other + " instead of " + data);
        }
        data = other;
    }

    /** Lays out the examples at some places of an order. */
    void fill(int[] order, int from, int to) {
        choose(Arrays.copyOfRange(order, from, to));
        for (int i = 0; i < examples.length; i++) {
            layOut(i);
        }
    }

    /** Says which examples these are from now on; each is yet to be {@link #layOut laid out}. */
    void choose(int[] which) {
        releaseArrays();
        examples = which;
        labels = new int[which.length];
        features.changed();
    }

    /** The most examples it has room for. */
    int capacity() {
        return capacity;
    }

    /** Lays out the example at one place of the batch. */
    void layOut(int i) {
        int size = data.shape().size();
        labels[i] = data.label(examples[i]);
        data.copyExample(examples[i], example, 0);
        if (reordered) {
            Channels.toLast(example, features.array(), i * size, data.shape());
        } else {
            features.write(i * size, example, size);
        }
    }

    /** Lays the chosen examples out for DL4J, if they are not yet. */
    void layOutForDl4j(Batches batches) {
        if (arrays == null) {
            arrays =
                    new Dl4jArrays(
                            batches.features(data, examples), batches.labels(data, examples));
        }
    }

    /** One step of DL4J's on these examples. */
    void fitByDl4j(Dl4jModel model, Batches batches) {
        layOutForDl4j(batches);
        model.fit(arrays.features(), arrays.labels());
    }

    /** DL4J's gradients for these examples, summed over them. */
    void computeGradientsByDl4j(Dl4jModel model, Batches batches) {
        layOutForDl4j(batches);
        model.computeGradients(arrays.features(), arrays.labels());
    }

    private void releaseArrays() {
        if (arrays != null) {
            NativeArrays.release(arrays.features(), arrays.labels());
            arrays = null;
        }
    }

    ExampleShape shape() {
        return data.shape();
    }

    /** Which examples these are. */
    int[] examples() {
        return examples;
    }

    int[] labels() {
        return labels;
    }

    /** How many examples there are. */
    public int size() {
        return examples.length;
    }

    Values features() {
        return features;
    }

    /** Gives native memory back. */
    @Override
    public void close() {
        releaseArrays();
        features.close();
    }
}

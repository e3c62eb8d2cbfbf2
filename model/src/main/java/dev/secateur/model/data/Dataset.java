package dev.secateur.model.data;

import dev.secateur.model.job.CancellationToken;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Labelled examples of one shape. Immutable, so any thread may read it; parts of a data set share
 * its values.
 */
public final class Dataset {
    private final String name;
    private final ExampleShape shape;
    private final List<String> classNames;
    private final Optional<List<String>> featureNames;
    private final Examples examples;
    private final int[] rows;
    private final int[] labels;

    Dataset(
            String name,
            ExampleShape shape,
            List<String> classNames,
            Optional<List<String>> featureNames,
            Examples examples,
            int[] labels) {
        this(
                name,
                shape,
                List.copyOf(classNames),
                featureNames.map(List::copyOf),
                examples,
                IntStream.range(0, labels.length).toArray(),
                labels);
        for (int label : labels) {
            Objects.checkIndex(label, classNames.size());
        }
    }

    private Dataset(
            String name,
            ExampleShape shape,
            List<String> classNames,
            Optional<List<String>> featureNames,
            Examples examples,
            int[] rows,
            int[] labels) {
        this.name = name;
        this.shape = shape;
        this.classNames = classNames;
        this.featureNames = featureNames;
        this.examples = examples;
        this.rows = rows;
        this.labels = labels;
    }

    /**
     * A data set of values that are used as they are.
     *
     * @param name what to call it
     * @param shape the shape of one example
     * @param classNames the name of each class, in the order of the labels
     * @param values the examples one after the other, each in its shape's storage order; copied
     * @param labels the class of each example, from 0; copied
     * @throws IllegalArgumentException if there are not {@code shape.size()} values for each label
     * @throws IndexOutOfBoundsException if a label has no class name
     */
    public static Dataset ofFloats(
            String name,
            ExampleShape shape,
            List<String> classNames,
            float[] values,
            int[] labels) {
        requireLength(values.length, shape, labels);
        Examples examples = new Examples.Floats(values.clone());
        return new Dataset(name, shape, classNames, Optional.empty(), examples, labels.clone());
    }

    /**
     * A data set of values from 0 to 255 that are divided by a constant when they are read.
     *
     * @param name what to call it
     * @param shape the shape of one example
     * @param classNames the name of each class, in the order of the labels
     * @param values the examples one after the other, each in its shape's storage order, as
     *     unsigned bytes; copied
     * @param divisor what each value is divided by, such as 255
     * @param labels the class of each example, from 0; copied
     * @throws IllegalArgumentException if there are not {@code shape.size()} values for each label
     * @throws IndexOutOfBoundsException if a label has no class name
     */
    public static Dataset ofBytes(
            String name,
            ExampleShape shape,
            List<String> classNames,
            byte[] values,
            float divisor,
            int[] labels) {
        requireLength(values.length, shape, labels);
        Examples examples = new Examples.Bytes(values.clone(), divisor);
        return new Dataset(name, shape, classNames, Optional.empty(), examples, labels.clone());
    }

    private static void requireLength(int values, ExampleShape shape, int[] labels) {
        if (values != (long) labels.length * shape.size()) {
            throw new IllegalArgumentException(
                    values + " values are not " + labels.length + " examples of " + shape.text());
        }
    }

    /** What it is called: a bundled name, or the name of its file. */
    public String name() {
        return name;
    }

    /** The shape of one example. */
    public ExampleShape shape() {
        return shape;
    }

    /** The name of each class, in the order of the labels. */
    public List<String> classNames() {
        return classNames;
    }

    /** The name of each value of an example, where the data name them. */
    public Optional<List<String>> featureNames() {
        return featureNames;
    }

    /** How many examples there are. */
    public int size() {
        return rows.length;
    }

    /**
     * The class of an example, from 0.
     *
     * @throws IndexOutOfBoundsException if there is no such example
     */
    public int label(int i) {
        return labels[i];
    }

    /**
     * Copies the {@code shape().size()} values of an example.
     *
     * @param i which example
     * @param target where they go
     * @param offset where in the target the first one goes
     * @throws IndexOutOfBoundsException if there is no such example, or the target is too short
     */
    public void copyExample(int i, float[] target, int offset) {
        examples.copy(rows[i], shape.size(), target, offset);
    }

    /** Is shown one example after the other. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * Looks at an example.
         *
         * @param i which one
         * @param values its values, overwritten by the next one's
         */
        void visit(int i, float[] values);
    }

    /**
     * Shows every example to a visitor.
     *
     * @param token asked before each
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public void forEachExample(CancellationToken token, Visitor visitor) {
        float[] values = new float[shape.size()];
        for (int i = 0; i < size(); i++) {
            token.throwIfCancelled();
            copyExample(i, values, 0);
            visitor.visit(i, values);
        }
    }

    /** The first {@code n} examples, or all if there are fewer. */
    public Dataset head(int n) {
        return select(IntStream.range(0, Math.min(n, size())).toArray());
    }

    /**
     * The examples at these places, in this order.
     *
     * @throws IndexOutOfBoundsException if there is no such example
     */
    public Dataset select(int[] indices) {
        int[] chosenRows = Arrays.stream(indices).map(i -> rows[i]).toArray();
        int[] chosenLabels = Arrays.stream(indices).map(i -> labels[i]).toArray();
        return new Dataset(
                name, shape, classNames, featureNames, examples, chosenRows, chosenLabels);
    }

    /**
     * A sample in which each class has the share that it has here, to within one example, in random
     * order.
     *
     * @param n how many examples; all are given if there are fewer
     * @param seed the same seed gives the same sample
     */
    public Dataset sample(int n, long seed) {
        return n >= size() ? this : select(Strata.of(this, seed).sample(n));
    }

    /** How many examples each class has. */
    public int[] classCounts() {
        int[] counts = new int[classNames.size()];
        for (int label : labels) {
            counts[label]++;
        }
        return counts;
    }

    /** What a value of an example is called: by its name, or by its number from 1. */
    public String featureName(int feature) {
        return featureNames.map(names -> names.get(feature)).orElse(Integer.toString(feature + 1));
    }

    /** How many examples lack each value; only vectors can lack any. */
    long[] missingValues(CancellationToken token) {
        long[] counts = new long[shape.size()];
        if (shape instanceof ExampleShape.Vector) {
            forEachExample(
                    token,
                    (i, values) -> {
                        for (int f = 0; f < counts.length; f++) {
                            counts[f] += Float.isNaN(values[f]) ? 1 : 0;
                        }
                    });
        }
        return counts;
    }

    /** The same examples, prepared as they are read; vectors where only some values are kept. */
    Dataset prepared(Preparation preparation) {
        List<Integer> kept = preparation.kept();
        ExampleShape of = preparation.keepsAll() ? shape : new ExampleShape.Vector(kept.size());
        Optional<List<String>> names =
                featureNames.map(all -> kept.stream().map(all::get).toList());
        Examples prepared = new Examples.Prepared(examples, preparation);
        return new Dataset(name, of, classNames, names, prepared, rows, labels);
    }

    /** The same examples with other labels, one for each. */
    Dataset withLabels(int[] others) {
        return new Dataset(name, shape, classNames, featureNames, examples, rows, others);
    }

    /**
     * The same examples with Gaussian noise on every value, the same one each time it is read.
     *
     * @param deviations the noise's standard deviation for each value of an example
     * @param seed the same seed gives the same noise
     */
    Dataset blurred(float[] deviations, long seed) {
        Examples noisy = new Examples.Blurred(examples, deviations, seed);
        return new Dataset(name, shape, classNames, featureNames, noisy, rows, labels);
    }

    /** The same examples with other class names, at least as many. */
    Dataset withClassNames(List<String> names) {
        return new Dataset(name, shape, List.copyOf(names), featureNames, examples, rows, labels);
    }

    @Override
    public String toString() {
        return name + " (" + size() + " of " + shape.text() + ")";
    }
}

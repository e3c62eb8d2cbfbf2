package dev.secateur.model.data;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Brings each feature to mean 0 and standard deviation 1: learned on the training part, applied to
 * it and to whatever else the network sees. Immutable.
 */
public final class Standardization {
    private final float[] means;
    private final float[] scales;

    private Standardization(float[] means, float[] scales) {
        this.means = means;
        this.scales = scales;
    }

    /**
     * Takes the mean and the population standard deviation of each value of an example, over all
     * examples. NaN stands for a missing value and is left out. A feature that never changes has
     * scale 1; one that is always missing has mean 0.
     *
     * @param data what to learn from
     */
    public static Standardization learn(Dataset data) {
        int features = data.shape().size();
        Moments[] moments = new Moments[features];
        Arrays.setAll(moments, f -> new Moments());
        float[] example = new float[features];
        for (int i = 0; i < data.size(); i++) {
            data.copyExample(i, example, 0);
            for (int f = 0; f < features; f++) {
                moments[f].add(example[f]);
            }
        }
        float[] means = new float[features];
        float[] scales = new float[features];
        for (int f = 0; f < features; f++) {
            means[f] = (float) moments[f].mean();
            float deviation = (float) moments[f].deviation();
            scales[f] = deviation > 0 ? deviation : 1;
        }
        return new Standardization(means, scales);
    }

    /** How many features there are. */
    public int features() {
        return means.length;
    }

    /** What is subtracted from a feature. */
    public float mean(int feature) {
        return means[feature];
    }

    /** What a feature is divided by then; never 0. */
    public float scale(int feature) {
        return scales[feature];
    }

    /**
     * The data with every value standardised. A missing value (NaN) becomes 0: the feature's mean.
     *
     * @throws IllegalArgumentException if the data have another number of values an example
     */
    public Dataset apply(Dataset data) {
        int features = data.shape().size();
        if (features != means.length) {
            throw new IllegalArgumentException(features + " values, not " + means.length);
        }
        float[] values = new float[Math.multiplyExact(data.size(), features)];
        for (int i = 0; i < data.size(); i++) {
            data.copyExample(i, values, i * features);
        }
        IntStream.range(0, values.length)
                .forEach(i -> values[i] = standardized(values[i], i % features));
        return data.withValues(values);
    }

    private float standardized(float value, int feature) {
        return Float.isNaN(value)
                ? 0
                : (float) (((double) value - means[feature]) / scales[feature]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Standardization that
                && Arrays.equals(means, that.means)
                && Arrays.equals(scales, that.scales);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(means) + Arrays.hashCode(scales);
    }
}

package dev.secateur.model.kernel;

import java.util.Arrays;

/** One value a channel from all places of an example. */
public final class GlobalPoolingKernel implements Kernel {
    private final Activations in;
    private final Activations out;
    private final Kind kind;
    private final int[] chosen;

    /** What becomes of the values. */
    public enum Kind {
        MAX,
        AVERAGE,
        SUM
    }

    /** A pooling from {@code in} to {@code out}. */
    public GlobalPoolingKernel(Activations in, Activations out, Kind kind) {
        this.in = in;
        this.out = out;
        this.kind = kind;
        this.chosen = new int[kind == Kind.MAX ? out.values().array().length : 0];
    }

    private float share() {
        return kind == Kind.AVERAGE ? 1f / in.extent().places() : 1;
    }

    @Override
    public void forward(int examples) {
        int channels = in.extent().channels();
        float[] values = in.values().array();
        float[] results = out.values().array();
        Arrays.fill(
                results, 0, examples * channels, kind == Kind.MAX ? Float.NEGATIVE_INFINITY : 0);
        for (int row = 0; row < examples * in.extent().places(); row++) {
            int output = row / in.extent().places() * channels;
            if (kind == Kind.MAX) {
                choose(values, row * channels, results, output);
            } else {
                add(values, row * channels, results, output, share(), channels);
            }
        }
    }

    private void choose(float[] values, int input, float[] results, int output) {
        for (int c = 0; c < in.extent().channels(); c++) {
            if (values[input + c] > results[output + c]) {
                results[output + c] = values[input + c];
                chosen[output + c] = input + c;
            }
        }
    }

    private static void add(
            float[] from, int begin, float[] to, int at, float share, int channels) {
        for (int c = 0; c < channels; c++) {
            to[at + c] += from[begin + c] * share;
        }
    }

    @Override
    public void backward(int examples) {
        if (!in.hasGradients()) {
            return;
        }
        int channels = in.extent().channels();
        float[] gradients = in.gradients().array();
        float[] deltas = out.gradients().array();
        Arrays.fill(gradients, 0, examples * in.extent().size(), 0);
        if (kind == Kind.MAX) {
            for (int i = 0; i < examples * channels; i++) {
                gradients[chosen[i]] += deltas[i];
            }
        } else {
            for (int row = 0; row < examples * in.extent().places(); row++) {
                int output = row / in.extent().places() * channels;
                add(deltas, output, gradients, row * channels, share(), channels);
            }
        }
    }

    @Override
    public String toString() {
        return "global pooling";
    }
}

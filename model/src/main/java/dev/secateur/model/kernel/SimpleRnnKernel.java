package dev.secateur.model.kernel;

import java.util.Arrays;

/** A plain recurrent layer, h = f(W·x + R·h₋₁ + b), which gives its outputs at every step. */
public final class SimpleRnnKernel implements Kernel {
    private final Activations out;
    private final Recurrence recurrence;
    private final Nonlinearity activation;
    private final int units;
    private final float[] states;
    private final float[] deltas;
    private final float[] sumGradients;
    private final float[] stateGradients;
    private Runnable check = () -> {};

    /** A layer from the sequence {@code in} to the sequence {@code out}. */
    public SimpleRnnKernel(
            Activations in,
            Activations out,
            Parameter weights,
            Parameter recurrent,
            Parameter bias,
            Nonlinearity activation) {
        this.out = out;
        this.units = out.extent().channels();
        this.activation = activation;
        int size = out.values().array().length;
        int examples = size / out.extent().size();
        this.recurrence = new Recurrence(in, weights, recurrent, bias, units, 1, examples);
        this.states = new float[size];
        this.deltas = new float[out.hasGradients() ? size : 0];
        this.sumGradients = new float[examples * units];
        this.stateGradients = new float[examples * units];
    }

    @Override
    public void forward(int examples) {
        recurrence.begin(examples);
        float[] biases = recurrence.biases();
        int length = examples * units;
        for (int step = 0; step < recurrence.steps(); step++) {
            check.run();
            int begin = step * length;
            recurrence.sums(step, examples, states, begin);
            for (int u = 0; u < units; u++) {
                int at = begin + u * examples;
                add(states, at, at + examples, biases[u]);
            }
            activation.apply(states, begin, begin + length);
            recurrence.keep(step, examples, states, begin);
        }
        int values = recurrence.steps() * units;
        Turned.copy(states, 0, out.values().array(), 0, values, examples);
    }

    private static void add(float[] values, int from, int to, float value) {
        for (int i = from; i < to; i++) {
            values[i] += value;
        }
    }

    @Override
    public void backward(int examples) {
        int steps = recurrence.steps();
        int length = examples * units;
        Turned.copy(out.gradients().array(), 0, deltas, 0, examples, steps * units);
        Arrays.fill(stateGradients, 0, length, 0);
        recurrence.beginBack();
        for (int step = steps - 1; step >= 0; step--) {
            check.run();
            int begin = step * length;
            System.arraycopy(deltas, begin, sumGradients, 0, length);
            add(sumGradients, stateGradients, length);
            System.arraycopy(sumGradients, 0, deltas, begin, length);
            activation.backward(deltas, states, begin, begin + length);
            recurrence.back(step, examples, deltas, begin, stateGradients);
        }
        recurrence.finish(examples);
    }

    private static void add(float[] to, float[] from, int length) {
        for (int i = 0; i < length; i++) {
            to[i] += from[i];
        }
    }

    @Override
    public void watch(Runnable other) {
        check = other;
    }

    @Override
    public void close() {
        recurrence.close();
    }

    @Override
    public String toString() {
        return "simple RNN " + units;
    }
}

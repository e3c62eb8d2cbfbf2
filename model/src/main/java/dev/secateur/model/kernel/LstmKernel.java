package dev.secateur.model.kernel;

import java.util.Arrays;

/**
 * A layer of LSTM units without peepholes (Gers 2000: with forget gates), which gives its outputs
 * at every step: c = f·c₋₁ + g·a, h = o·φ(c), with a = φ(…) and the gates f, o and g. The weights
 * lie sum by sum: all a, all f, all o, all g.
 */
public final class LstmKernel implements Kernel {
    private static final int GATES = 4;

    private final Activations out;
    private final Recurrence recurrence;
    private final LstmTile tile;
    private final Nonlinearity activation;
    private final Nonlinearity gate;
    private final int units;
    private final float[] sums;
    private final float[] cells;
    private final float[] squashed;
    private final float[] states;
    private final float[] sumGradients;
    private final float[] stateGradients;
    private final float[] cellGradients;
    private Runnable check = () -> {};

    /** A layer from the sequence {@code in} to the sequence {@code out}. */
    public LstmKernel(
            Activations in,
            Activations out,
            Parameter weights,
            Parameter recurrent,
            Parameter bias,
            Nonlinearity activation,
            Nonlinearity gate) {
        this.out = out;
        this.units = out.extent().channels();
        this.activation = activation;
        this.gate = gate;
        this.tile = new LstmTile(activation, gate);
        int size = out.values().array().length;
        int examples = size / out.extent().size();
        this.recurrence = new Recurrence(in, weights, recurrent, bias, units, GATES, examples);
        this.sums = new float[size * GATES];
        this.cells = new float[size];
        this.squashed = new float[size];
        this.states = new float[size];
        int backLength = out.hasGradients() ? examples * units : 0;
        this.sumGradients = new float[backLength * GATES];
        this.stateGradients = new float[backLength];
        this.cellGradients = new float[backLength];
    }

    @Override
    public void forward(int examples) {
        recurrence.begin(examples);
        float[] biases = recurrence.biases();
        int length = examples * units;
        for (int step = 0; step < recurrence.steps(); step++) {
            check.run();
            int begin = step * length;
            recurrence.sums(step, examples, sums, begin * GATES);
            open(begin * GATES, examples, biases);
            remember(begin, length, step == 0);
            recurrence.keep(step, examples, states, begin);
        }
        int values = recurrence.steps() * units;
        Turned.copy(states, 0, out.values().array(), 0, values, examples);
    }

    private void open(int begin, int examples, float[] biases) {
        for (int i = 0; i < GATES * units; i++) {
            int at = begin + i * examples;
            Nonlinearity function = i < units ? activation : gate;
            function.applyAfterAdding(biases[i], sums, at, at + examples);
        }
    }

    private void remember(int begin, int length, boolean isFirst) {
        for (int from = 0; from < length; from += LstmTile.SIZE) {
            int count = Math.min(LstmTile.SIZE, length - from);
            int at = begin + from;
            tile.readSums(sums, begin * GATES + from, length, count);
            tile.readCells(cells, at - length, count, isFirst);
            tile.forward(count);
            tile.writeForward(cells, squashed, states, at, count);
        }
    }

    @Override
    public void backward(int examples) {
        int length = examples * units;
        int steps = recurrence.steps();
        Turned.copy(out.gradients().array(), 0, states, 0, examples, steps * units);
        Arrays.fill(stateGradients, 0, length, 0);
        Arrays.fill(cellGradients, 0, length, 0);
        recurrence.beginBack();
        for (int step = steps - 1; step >= 0; step--) {
            check.run();
            close(step * length, length, step == 0);
            recurrence.back(step, examples, sumGradients, 0, stateGradients);
        }
        recurrence.finish(examples);
    }

    /** Turns a step's gates into the gradients of their sums; {@code states} has the outputs'. */
    private void close(int begin, int length, boolean isFirst) {
        for (int from = 0; from < length; from += LstmTile.SIZE) {
            int count = Math.min(LstmTile.SIZE, length - from);
            int at = begin + from;
            tile.readSums(sums, begin * GATES + from, length, count);
            tile.readCells(cells, at - length, count, isFirst);
            tile.readBackward(squashed, states, at, stateGradients, cellGradients, from, count);
            tile.backward(count);
            tile.writeBackward(sumGradients, from, length, cellGradients, count);
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
        return "LSTM " + units;
    }
}

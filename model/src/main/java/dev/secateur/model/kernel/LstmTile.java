package dev.secateur.model.kernel;

import java.util.Arrays;

/**
 * The arithmetic of LSTM units that is done value by value, on copies of some values at a time: the
 * JIT compiler makes vector instructions only of loops whose arrays all begin at the same index.
 */
final class LstmTile {
    /** Not near a multiple of 4 KB, or neighbouring arrays would be in each other's way. */
    static final int SIZE = 640;

    private final Nonlinearity activation;
    private final Nonlinearity gate;
    private final float[] candidate = new float[SIZE];
    private final float[] forget = new float[SIZE];
    private final float[] output = new float[SIZE];
    private final float[] input = new float[SIZE];
    private final float[] before = new float[SIZE];
    private final float[] cell = new float[SIZE];
    private final float[] squashed = new float[SIZE];
    private final float[] state = new float[SIZE];
    private final float[] product = new float[SIZE];

    LstmTile(Nonlinearity activation, Nonlinearity gate) {
        this.activation = activation;
        this.gate = gate;
    }

    /**
     * Takes in some values of each of the four sums after their functions.
     *
     * @param stride how far one sum is from the next
     */
    void readSums(float[] sums, int at, int stride, int count) {
        System.arraycopy(sums, at, candidate, 0, count);
        System.arraycopy(sums, at + stride, forget, 0, count);
        System.arraycopy(sums, at + 2 * stride, output, 0, count);
        System.arraycopy(sums, at + 3 * stride, input, 0, count);
    }

    /** Takes in the cells of the step before; before the first one they are 0. */
    void readCells(float[] cells, int at, int count, boolean isFirst) {
        if (isFirst) {
            Arrays.fill(before, 0, count, 0);
        } else {
            System.arraycopy(cells, at, before, 0, count);
        }
    }

    void forward(int count) {
        remember(cell, forget, before, input, candidate, count);
        System.arraycopy(cell, 0, squashed, 0, count);
        activation.apply(squashed, 0, count);
        multiply(state, output, squashed, count);
    }

    private static void remember(
            float[] cell, float[] f, float[] before, float[] g, float[] a, int count) {
        for (int i = 0; i < count; i++) {
            cell[i] = f[i] * before[i] + g[i] * a[i];
        }
    }

    private static void multiply(float[] to, float[] a, float[] b, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = a[i] * b[i];
        }
    }

    void writeForward(float[] cells, float[] squashedCells, float[] states, int at, int count) {
        System.arraycopy(cell, 0, cells, at, count);
        System.arraycopy(squashed, 0, squashedCells, at, count);
        System.arraycopy(state, 0, states, at, count);
    }

    /**
     * Takes in what goes back.
     *
     * @param outputGradients of the layer's outputs, at the same place as the squashed cells
     * @param stateGradients from the step after, at {@code from}, as are the cells'
     */
    void readBackward(
            float[] squashedCells,
            float[] outputGradients,
            int at,
            float[] stateGradients,
            float[] cellGradients,
            int from,
            int count) {
        System.arraycopy(squashedCells, at, squashed, 0, count);
        System.arraycopy(outputGradients, at, state, 0, count);
        System.arraycopy(stateGradients, from, product, 0, count);
        System.arraycopy(cellGradients, from, cell, 0, count);
    }

    /** Leaves the sums' gradients in the sums' places and the cells' before in {@code cell}. */
    void backward(int count) {
        add(state, product, count);
        multiply(product, state, output, count);
        activation.backward(product, squashed, 0, count);
        add(cell, product, count);
        multiply(state, state, squashed, count);
        gate.backward(state, output, 0, count);
        System.arraycopy(state, 0, output, 0, count);
        multiply(product, cell, input, count);
        activation.backward(product, candidate, 0, count);
        multiply(state, cell, candidate, count);
        gate.backward(state, input, 0, count);
        System.arraycopy(product, 0, candidate, 0, count);
        System.arraycopy(state, 0, input, 0, count);
        multiply(product, cell, before, count);
        gate.backward(product, forget, 0, count);
        multiply(cell, cell, forget, count);
        System.arraycopy(product, 0, forget, 0, count);
    }

    private static void add(float[] to, float[] from, int count) {
        for (int i = 0; i < count; i++) {
            to[i] += from[i];
        }
    }

    void writeBackward(float[] sums, int at, int stride, float[] cellGradients, int count) {
        System.arraycopy(candidate, 0, sums, at, count);
        System.arraycopy(forget, 0, sums, at + stride, count);
        System.arraycopy(output, 0, sums, at + 2 * stride, count);
        System.arraycopy(input, 0, sums, at + 3 * stride, count);
        System.arraycopy(cell, 0, cellGradients, at, count);
    }
}

package dev.secateur.model.kernel;

/**
 * Turns each example's matrix of rows × columns, for networks whose flattened images have their
 * channels first.
 */
public final class TransposeKernel implements Kernel {
    private final Activations in;
    private final Activations out;
    private final int rows;
    private final int columns;

    /** From {@code in}, whose examples are rows × columns, to {@code out}. */
    public TransposeKernel(Activations in, Activations out, int rows, int columns) {
        this.in = in;
        this.out = out;
        this.rows = rows;
        this.columns = columns;
    }

    @Override
    public void forward(int examples) {
        turn(in.values().array(), out.values().array(), examples, rows, columns);
    }

    @Override
    public void backward(int examples) {
        if (in.hasGradients()) {
            turn(out.gradients().array(), in.gradients().array(), examples, columns, rows);
        }
    }

    private static void turn(float[] from, float[] to, int examples, int rows, int columns) {
        int size = rows * columns;
        for (int e = 0; e < examples; e++) {
            Turned.copy(from, e * size, to, e * size, rows, columns);
        }
    }

    @Override
    public String toString() {
        return "flatten";
    }
}

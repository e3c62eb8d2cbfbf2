package dev.secateur.model.kernel;

import java.util.Optional;

/**
 * A fully connected layer, f(W·x + b), used on each place of each example. The weights lie output
 * by output.
 */
public final class DenseKernel implements Kernel {
    private final Activations in;
    private final Activations out;
    private final Parameter weights;
    private final Finish finish;
    private final int inputs;
    private final int outputs;
    private Runnable check = () -> {};

    /** A layer from {@code in} to {@code out}. */
    public DenseKernel(
            Activations in,
            Activations out,
            Parameter weights,
            Optional<Parameter> bias,
            Nonlinearity nonlinearity) {
        this.in = in;
        this.out = out;
        this.weights = weights;
        this.inputs = in.extent().channels();
        this.outputs = out.extent().channels();
        this.finish = new Finish(outputs, bias, nonlinearity);
        if (weights.length() != inputs * outputs) {
            throw new IllegalArgumentException(weights.length() + " weights");
        }
    }

    @Override
    public void forward(int examples) {
        int rows = examples * in.extent().places();
        Blas.multiplyTransposed(
                rows,
                outputs,
                inputs,
                in.values().toBlas(rows * inputs),
                weights.values(),
                out.values().forBlas(),
                0);
        finish.forward(out.values().fromBlas(rows * outputs), rows);
    }

    @Override
    public void backward(int examples) {
        int rows = examples * in.extent().places();
        finish.backward(out, rows);
        Blas.transposedMultiply(
                outputs,
                inputs,
                rows,
                out.gradients().toBlas(rows * outputs),
                in.values().toBlas(rows * inputs),
                weights.gradients(),
                0);
        if (in.hasGradients()) {
            check.run();
            Blas.multiply(
                    rows,
                    inputs,
                    outputs,
                    out.gradients().toBlas(rows * outputs),
                    weights.values(),
                    in.gradients().forBlas(),
                    0);
            in.gradients().fromBlas(rows * inputs);
        }
    }

    @Override
    public void watch(Runnable other) {
        check = other;
    }

    @Override
    public String toString() {
        return "dense " + inputs + "→" + outputs;
    }
}

package dev.secateur.model.kernel;

/** An activation function on its own. */
public final class ActivationKernel implements Kernel {
    private final Activations in;
    private final Activations out;
    private final Nonlinearity nonlinearity;

    /** From {@code in} to {@code out}. */
    public ActivationKernel(Activations in, Activations out, Nonlinearity nonlinearity) {
        this.in = in;
        this.out = out;
        this.nonlinearity = nonlinearity;
    }

    @Override
    public void forward(int examples) {
        int length = examples * in.extent().size();
        System.arraycopy(in.values().array(), 0, out.values().array(), 0, length);
        nonlinearity.apply(out.values().array(), 0, length);
    }

    @Override
    public void backward(int examples) {
        if (in.hasGradients()) {
            int length = examples * in.extent().size();
            float[] gradients = in.gradients().array();
            System.arraycopy(out.gradients().array(), 0, gradients, 0, length);
            nonlinearity.backward(gradients, out.values().array(), 0, length);
        }
    }

    @Override
    public String toString() {
        return "activation";
    }
}

package dev.secateur.model.kernel;

import java.util.List;

/** The sum of several inputs of the same extent. */
public final class AdditionKernel implements Kernel {
    private final List<Activations> inputs;
    private final Activations out;

    /** From {@code inputs}, at least one, to {@code out}. */
    public AdditionKernel(List<Activations> inputs, Activations out) {
        this.inputs = List.copyOf(inputs);
        this.out = out;
    }

    @Override
    public void forward(int examples) {
        int length = examples * out.extent().size();
        float[] sum = out.values().array();
        System.arraycopy(inputs.get(0).values().array(), 0, sum, 0, length);
        for (Activations in : inputs.subList(1, inputs.size())) {
            add(in.values().array(), sum, length);
        }
    }

    private static void add(float[] from, float[] to, int length) {
        for (int i = 0; i < length; i++) {
            to[i] += from[i];
        }
    }

    @Override
    public void backward(int examples) {
        int length = examples * out.extent().size();
        for (Activations in : inputs) {
            if (in.hasGradients()) {
                float[] gradients = in.gradients().array();
                System.arraycopy(out.gradients().array(), 0, gradients, 0, length);
            }
        }
    }

    @Override
    public String toString() {
        return "addition";
    }
}

package dev.secateur.model.kernel;

import java.util.List;

/** Inputs of the same places with their channels side by side. */
public final class ConcatenationKernel implements Kernel {
    private final List<Activations> inputs;
    private final Activations out;

    /** From {@code inputs} to {@code out}, which has as many channels as all of them. */
    public ConcatenationKernel(List<Activations> inputs, Activations out) {
        this.inputs = List.copyOf(inputs);
        this.out = out;
    }

    @Override
    public void forward(int examples) {
        int first = 0;
        for (Activations in : inputs) {
            int channels = in.extent().channels();
            for (int row = 0; row < examples * out.extent().places(); row++) {
                System.arraycopy(
                        in.values().array(),
                        row * channels,
                        out.values().array(),
                        row * out.extent().channels() + first,
                        channels);
            }
            first += channels;
        }
    }

    @Override
    public void backward(int examples) {
        int first = 0;
        for (Activations in : inputs) {
            int channels = in.extent().channels();
            for (int row = 0; in.hasGradients() && row < examples * out.extent().places(); row++) {
                System.arraycopy(
                        out.gradients().array(),
                        row * out.extent().channels() + first,
                        in.gradients().array(),
                        row * channels,
                        channels);
            }
            first += channels;
        }
    }

    @Override
    public String toString() {
        return "concatenation";
    }
}

package dev.secateur.model.kernel;

import java.util.Arrays;

/** The last step of a sequence. */
public final class LastStepKernel implements Kernel {
    private final Activations in;
    private final Activations out;

    /** From the sequence {@code in} to the vector {@code out}. */
    public LastStepKernel(Activations in, Activations out) {
        this.in = in;
        this.out = out;
    }

    @Override
    public void forward(int examples) {
        int channels = out.extent().channels();
        for (int e = 0; e < examples; e++) {
            System.arraycopy(
                    in.values().array(),
                    (e + 1) * in.extent().size() - channels,
                    out.values().array(),
                    e * channels,
                    channels);
        }
    }

    @Override
    public void backward(int examples) {
        if (!in.hasGradients()) {
            return;
        }
        int channels = out.extent().channels();
        float[] gradients = in.gradients().array();
        Arrays.fill(gradients, 0, examples * in.extent().size(), 0);
        for (int e = 0; e < examples; e++) {
            System.arraycopy(
                    out.gradients().array(),
                    e * channels,
                    gradients,
                    (e + 1) * in.extent().size() - channels,
                    channels);
        }
    }

    @Override
    public String toString() {
        return "last step";
    }
}

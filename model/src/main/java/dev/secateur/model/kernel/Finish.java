package dev.secateur.model.kernel;

import java.util.Optional;

/** What follows a layer's products: the bias and the activation function. */
final class Finish {
    private final int channels;
    private final Optional<Parameter> bias;
    private final Nonlinearity nonlinearity;
    private final Lanes lanes;
    private final double[] sums;
    private final float[] biasGradients;

    Finish(int channels, Optional<Parameter> bias, Nonlinearity nonlinearity) {
        this.channels = channels;
        this.bias = bias;
        this.nonlinearity = nonlinearity;
        this.lanes = new Lanes(channels);
        this.sums = new double[channels];
        this.biasGradients = new float[channels];
    }

    void forward(float[] values, int rows) {
        if (bias.isPresent() && nonlinearity.kind() == Nonlinearity.Kind.RELU) {
            lanes.addRelu(values, rows, bias.get().read());
        } else {
            bias.ifPresent(b -> lanes.add(values, rows, b.read()));
            nonlinearity.apply(values, 0, rows * channels);
        }
    }

    /**
     * Turns the gradients of the outputs into those of the products, and gives the bias its own.
     */
    void backward(Activations out, int rows) {
        float[] gradients = out.gradients().array();
        nonlinearity.backward(gradients, out.values().array(), 0, rows * channels);
        out.gradients().changed();
        if (bias.isPresent()) {
            lanes.sums(gradients, rows, sums);
            for (int c = 0; c < channels; c++) {
                biasGradients[c] = (float) sums[c];
            }
            bias.get().writeGradients(biasGradients);
        }
    }
}

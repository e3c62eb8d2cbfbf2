package dev.secateur.model.kernel;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Sets values to zero at random in training and divides the others by the share kept, so that
 * nothing need be done when the network is run (inverted dropout; Srivastava 2014).
 */
public final class DropoutKernel implements Kernel {
    private final Activations in;
    private final Activations out;
    private final double kept;
    private final SplittableRandom random;
    private final float[] factors;
    private boolean drops = true;

    /**
     * From {@code in} to {@code out}.
     *
     * @param kept the share of values that are kept, more than 0, at most 1
     * @param seed the same seed drops the same values
     */
    public DropoutKernel(Activations in, Activations out, double kept, long seed) {
        this.in = in;
        this.out = out;
        this.kept = kept;
        this.random = new SplittableRandom(seed);
        this.factors = new float[in.values().array().length];
    }

    /**
     * Says whether values are dropped from the next pass on; they are at first.
     *
     * @param on false to hand all of them on, as when the network is run; draws nothing
     */
    void drop(boolean on) {
        drops = on;
    }

    @Override
    public void forward(int examples) {
        int length = examples * in.extent().size();
        if (drops) {
            draw(length);
        } else {
            Arrays.fill(factors, 0, length, 1);
        }
        multiply(in.values().array(), out.values().array(), length);
    }

    private void draw(int length) {
        float factor = (float) (1 / kept);
        for (int i = 0; i < length; i++) {
            factors[i] = random.nextDouble() < kept ? factor : 0;
        }
    }

    private void multiply(float[] from, float[] to, int length) {
        for (int i = 0; i < length; i++) {
            to[i] = from[i] * factors[i];
        }
    }

    @Override
    public void backward(int examples) {
        if (in.hasGradients()) {
            int length = examples * in.extent().size();
            multiply(out.gradients().array(), in.gradients().array(), length);
        }
    }

    @Override
    public String toString() {
        return "dropout";
    }
}

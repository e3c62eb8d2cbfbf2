package dev.secateur.model.kernel;

import java.util.Arrays;
import java.util.Optional;

/**
 * A convolution that keeps channels apart: each channel has {@code multiplier} filters of its own,
 * whose outputs are neighbours.
 */
public final class DepthwiseKernel implements Kernel {
    private final Activations in;
    private final Activations out;
    private final Window window;
    private final Parameter weights;
    private final boolean channelsLast;
    private final Finish finish;
    private final int multiplier;
    private final float[] filters;
    private final float[] filterGradients;
    private final float[] spread;
    private Runnable check = () -> {};

    /**
     * A depthwise convolution from {@code in} to {@code out}.
     *
     * @param channelsLast whether the weights lie row, column, channel, filter; otherwise filter,
     *     channel, row, column
     */
    public DepthwiseKernel(
            Activations in,
            Activations out,
            Window window,
            Parameter weights,
            boolean channelsLast,
            Optional<Parameter> bias,
            Nonlinearity nonlinearity) {
        this.in = in;
        this.out = out;
        this.window = window;
        this.weights = weights;
        this.channelsLast = channelsLast;
        this.multiplier = out.extent().channels() / in.extent().channels();
        this.finish = new Finish(out.extent().channels(), bias, nonlinearity);
        int size = window.places() * out.extent().channels();
        if (weights.length() != size) {
            throw new IllegalArgumentException(weights.length() + " weights");
        }
        this.filters = new float[size];
        this.filterGradients = new float[size];
        this.spread = new float[out.extent().channels()];
    }

    @Override
    public void forward(int examples) {
        order(weights.read(), filters, true);
        float[] results = out.values().array();
        Arrays.fill(results, 0, examples * out.extent().size(), 0);
        visit(
                examples,
                (input, output, filter) -> {
                    float[] values = spread(in.values().array(), input);
                    multiplyAdd(results, output, values, 0, filters, filter, spread.length);
                });
        finish.forward(results, examples * out.extent().places());
    }

    @Override
    public void backward(int examples) {
        finish.backward(out, examples * out.extent().places());
        Arrays.fill(filterGradients, 0);
        if (in.hasGradients()) {
            Arrays.fill(in.gradients().array(), 0, examples * in.extent().size(), 0);
        }
        float[] deltas = out.gradients().array();
        visit(
                examples,
                (input, output, filter) -> {
                    float[] values = spread(in.values().array(), input);
                    multiplyAdd(filterGradients, filter, values, 0, deltas, output, spread.length);
                    if (in.hasGradients()) {
                        collect(in.gradients().array(), input, deltas, output, filter);
                    }
                });
        float[] back = weights.read();
        order(filterGradients, back, false);
        weights.writeGradients(back);
    }

    private interface Visitor {
        void visit(int input, int output, int filter);
    }

    /** Visits each output place with each place that it looks at. */
    private void visit(int examples, Visitor visitor) {
        Extent image = in.extent();
        Extent places = out.extent();
        int output = 0;
        for (int line = 0; line < examples * places.height(); line++) {
            check.run();
            int example = line / places.height();
            for (int column = 0; column < places.width(); column++) {
                for (int k = 0; k < window.places(); k++) {
                    int row = window.row(line % places.height(), k / window.width());
                    int x = window.column(column, k % window.width());
                    if (row >= 0 && row < image.height() && x >= 0 && x < image.width()) {
                        int at = (row * image.width() + x) * image.channels();
                        visitor.visit(example * image.size() + at, output, k * places.channels());
                    }
                }
                output += places.channels();
            }
        }
    }

    /** Each channel as often as it has filters. */
    private float[] spread(float[] values, int at) {
        if (multiplier == 1) {
            System.arraycopy(values, at, spread, 0, spread.length);
            return spread;
        }
        for (int i = 0; i < spread.length; i++) {
            spread[i] = values[at + i / multiplier];
        }
        return spread;
    }

    private static void multiplyAdd(
            float[] to, int at, float[] a, int aFrom, float[] b, int bFrom, int length) {
        for (int i = 0; i < length; i++) {
            to[at + i] += a[aFrom + i] * b[bFrom + i];
        }
    }

    private void collect(float[] gradients, int input, float[] deltas, int output, int filter) {
        if (multiplier == 1) {
            multiplyAdd(gradients, input, deltas, output, filters, filter, spread.length);
            return;
        }
        for (int i = 0; i < spread.length; i++) {
            gradients[input + i / multiplier] += deltas[output + i] * filters[filter + i];
        }
    }

    /** Between the order of the parameters and row, column, channel, filter. */
    private void order(float[] from, float[] to, boolean fromParameters) {
        if (channelsLast) {
            System.arraycopy(from, 0, to, 0, from.length);
            return;
        }
        int channels = in.extent().channels();
        int places = window.places();
        for (int i = 0; i < from.length; i++) {
            int place = i / (channels * multiplier);
            int channel = i / multiplier % channels;
            int other = ((i % multiplier) * channels + channel) * places + place;
            if (fromParameters) {
                to[i] = from[other];
            } else {
                to[other] = from[i];
            }
        }
    }

    @Override
    public void watch(Runnable other) {
        check = other;
    }

    @Override
    public String toString() {
        return "depthwise " + window.height() + "×" + window.width() + " " + spread.length;
    }
}

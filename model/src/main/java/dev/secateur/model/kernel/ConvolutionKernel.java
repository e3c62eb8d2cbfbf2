package dev.secateur.model.kernel;

import java.util.Arrays;
import java.util.Optional;
import org.bytedeco.javacpp.FloatPointer;

/**
 * A convolution, f(W∗x + b): patches times filters, some lines of the output at a time so that the
 * patches stay in the processor's cache.
 */
public final class ConvolutionKernel implements Kernel {
    /** So many floats of patches at a time: 256 KB. */
    private static final int PATCHES = 1 << 16;

    private final Activations in;
    private final Activations out;
    private final Window window;
    private final Patches patches;
    private final ShiftedImages shifted;
    private final Filters filters;
    private final Filters gradients;
    private final Finish finish;
    private final int linesAtATime;
    private final Values gathered;
    private final Values products;
    private final MirroredConvolution mirrored;
    private Runnable check = () -> {};

    /**
     * A convolution from {@code in} to {@code out}.
     *
     * @param placesFirst whether the weights lie row, column, channel, filter; otherwise filter,
     *     channel, row, column
     */
    public ConvolutionKernel(
            Activations in,
            Activations out,
            Window window,
            Parameter weights,
            boolean placesFirst,
            Optional<Parameter> bias,
            Nonlinearity nonlinearity) {
        this.in = in;
        this.out = out;
        this.window = window;
        this.patches = new Patches(window, in.extent(), out.extent());
        this.shifted =
                ShiftedImages.suits(window, in)
                        ? new ShiftedImages(window, in.extent(), out.extent())
                        : null;
        int channels = in.extent().channels();
        int width = out.extent().channels();
        Filters.Order order =
                placesFirst ? Filters.Order.PLACES_FIRST : Filters.Order.FILTERS_FIRST;
        this.filters = new Filters(weights, order, width, channels, window.places());
        this.gradients = new Filters(weights, order, width, channels, window.places());
        this.finish = new Finish(width, bias, nonlinearity);
        int line = out.extent().width() * patches.length();
        int lines = out.values().array().length / (out.extent().width() * width);
        this.linesAtATime = Math.max(1, Math.min(lines, PATCHES / line));
        this.gathered = new Values(linesAtATime * line);
        this.products = new Values(linesAtATime * out.extent().width() * width);
        boolean mirrors =
                in.hasGradients()
                        && !placesFirst
                        && MirroredConvolution.suits(window, in.extent(), out.extent());
        this.mirrored =
                mirrors
                        ? new MirroredConvolution(
                                window, in.extent(), out.extent(), weights, linesAtATime)
                        : null;
    }

    @Override
    public void forward(int examples) {
        int channels = out.extent().channels();
        int width = out.extent().width();
        FloatPointer weights = filters.forBlas();
        float[] results = out.values().array();
        int lines = examples * out.extent().height();
        for (int from = 0; from < lines; from += linesAtATime) {
            check.run();
            int to = Math.min(lines, from + linesAtATime);
            int rows = (to - from) * width;
            FloatPointer patch = gather(from, to, shifted != null);
            FloatPointer product = products.forBlas();
            if (shifted == null) {
                Blas.multiplyTransposed(
                        rows, channels, patches.length(), patch, weights, product, 0);
            } else {
                Blas.transposedMultiplyTransposed(
                        rows, channels, patches.length(), patch, weights, product, 0);
            }
            products.copyFromBlas(rows * channels, results, from * width * channels);
        }
        finish.forward(results, lines * width);
    }

    /** The patches of some lines, a row each, or a column each: then they are gathered faster. */
    private FloatPointer gather(int from, int to, boolean inColumns) {
        int rows = (to - from) * out.extent().width();
        if (window.isPoint()) {
            int begin = from * out.extent().width() * patches.length();
            return gathered.toBlas(in.values().array(), begin, rows * patches.length());
        }
        if (inColumns) {
            shifted.gather(in.values().array(), from, to, gathered.array());
        } else {
            patches.gather(in.values().array(), from, to, gathered.array());
        }
        gathered.changed();
        return gathered.toBlas(rows * patches.length());
    }

    @Override
    public void backward(int examples) {
        int lines = examples * out.extent().height();
        finish.backward(out, lines * out.extent().width());
        boolean scatters = in.hasGradients() && mirrored == null;
        FloatPointer weights = scatters ? filters.forBlas() : null;
        FloatPointer weightGradients = gradients.gradients();
        if (scatters && !window.isPoint()) {
            Arrays.fill(in.gradients().array(), 0, examples * in.extent().size(), 0);
        }
        for (int from = 0; from < lines; from += linesAtATime) {
            check.run();
            int to = Math.min(lines, from + linesAtATime);
            backward(from, to, weights, weightGradients);
        }
        gradients.finishGradients();
        if (mirrored != null) {
            mirrored.backward(out.gradients().array(), in.gradients().array(), lines, check);
        }
    }

    private void backward(int from, int to, FloatPointer weights, FloatPointer weightGradients) {
        int channels = out.extent().channels();
        int rows = (to - from) * out.extent().width();
        int begin = from * out.extent().width() * channels;
        FloatPointer delta = products.toBlas(out.gradients().array(), begin, rows * channels);
        FloatPointer patch = gather(from, to, false);
        Blas.transposedMultiply(
                channels, patches.length(), rows, delta, patch, weightGradients, from == 0 ? 0 : 1);
        if (weights != null) {
            Blas.multiply(rows, patches.length(), channels, delta, weights, gathered.forBlas(), 0);
            hand(from, to, rows * patches.length());
        }
    }

    private void hand(int from, int to, int length) {
        float[] target = in.gradients().array();
        if (window.isPoint()) {
            int begin = from * out.extent().width() * patches.length();
            gathered.copyFromBlas(length, target, begin);
        } else {
            patches.scatter(gathered.fromBlas(length), from, to, target);
        }
    }

    @Override
    public void watch(Runnable other) {
        check = other;
    }

    @Override
    public void close() {
        filters.close();
        gradients.close();
        gathered.close();
        products.close();
        if (mirrored != null) {
            mirrored.close();
        }
    }

    @Override
    public String toString() {
        return "convolution "
                + window.height()
                + "×"
                + window.width()
                + " "
                + in.extent().channels()
                + "→"
                + out.extent().channels();
    }
}

package dev.secateur.model.kernel;

import java.util.Arrays;

/** The mean of the values under a window, in each channel. */
public final class AveragePoolingKernel implements Kernel {
    private final Activations in;
    private final Activations out;
    private final Window window;
    private final boolean countPadding;

    /**
     * A pooling from {@code in} to {@code out}.
     *
     * @param countPadding whether padding counts as zeros; otherwise it is left out of the mean
     */
    public AveragePoolingKernel(
            Activations in, Activations out, Window window, boolean countPadding) {
        this.in = in;
        this.out = out;
        this.window = window;
        this.countPadding = countPadding;
    }

    @Override
    public void forward(int examples) {
        Arrays.fill(out.values().array(), 0, examples * out.extent().size(), 0);
        visit(
                examples,
                (input, output, share) ->
                        add(in.values().array(), input, out.values().array(), output, share));
    }

    @Override
    public void backward(int examples) {
        if (in.hasGradients()) {
            Arrays.fill(in.gradients().array(), 0, examples * in.extent().size(), 0);
            visit(
                    examples,
                    (input, output, share) ->
                            add(
                                    out.gradients().array(),
                                    output,
                                    in.gradients().array(),
                                    input,
                                    share));
        }
    }

    private void add(float[] from, int begin, float[] to, int at, float share) {
        for (int c = 0; c < in.extent().channels(); c++) {
            to[at + c] += from[begin + c] * share;
        }
    }

    private interface Visitor {
        void visit(int input, int output, float share);
    }

    private void visit(int examples, Visitor visitor) {
        Extent image = in.extent();
        Extent places = out.extent();
        int output = 0;
        for (int line = 0; line < examples * places.height(); line++) {
            int begin = line / places.height() * image.size();
            int outputRow = line % places.height();
            for (int column = 0; column < places.width(); column++) {
                float share = 1f / count(outputRow, column);
                for (int k = 0; k < window.places(); k++) {
                    int row = window.row(outputRow, k / window.width());
                    int x = window.column(column, k % window.width());
                    if (row >= 0 && row < image.height() && x >= 0 && x < image.width()) {
                        int at = begin + (row * image.width() + x) * image.channels();
                        visitor.visit(at, output, share);
                    }
                }
                output += places.channels();
            }
        }
    }

    private int count(int outputRow, int outputColumn) {
        if (countPadding) {
            return window.places();
        }
        int rows = 0;
        for (int k = 0; k < window.height(); k++) {
            int row = window.row(outputRow, k);
            rows += row >= 0 && row < in.extent().height() ? 1 : 0;
        }
        int columns = 0;
        for (int k = 0; k < window.width(); k++) {
            int x = window.column(outputColumn, k);
            columns += x >= 0 && x < in.extent().width() ? 1 : 0;
        }
        return Math.max(1, rows * columns);
    }

    @Override
    public String toString() {
        return "average pooling " + window.height() + "×" + window.width();
    }
}

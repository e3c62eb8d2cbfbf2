package dev.secateur.model.kernel;

import java.util.Arrays;

/**
 * The largest value under a window, in each channel; padding never is. A line of outputs is worked
 * on at a time, in arrays of its own, so that the loops become vector instructions.
 */
public final class MaxPoolingKernel implements Kernel {
    private static final float HUGE = 1e30f;

    private final Activations in;
    private final Activations out;
    private final Window window;
    private final boolean overlaps;
    private final Reach[] reaches;
    private final float[] looked;
    private final float[] largest;
    private final float[] left;

    /** The output columns for which a column of the window is in the image. */
    private record Reach(int from, int to) {}

    /** A pooling from {@code in} to {@code out}. */
    public MaxPoolingKernel(Activations in, Activations out, Window window) {
        this.in = in;
        this.out = out;
        this.window = window;
        this.overlaps =
                window.strideDown() < window.height() * window.dilationDown()
                        || window.strideAcross() < window.width() * window.dilationAcross();
        this.reaches = new Reach[window.width()];
        for (int across = 0; across < reaches.length; across++) {
            reaches[across] = reach(across);
        }
        int line = out.extent().width() * out.extent().channels();
        this.looked = new float[line];
        this.largest = new float[line];
        this.left = new float[line];
    }

    private Reach reach(int across) {
        int to = out.extent().width();
        while (to > 0 && window.column(to - 1, across) >= in.extent().width()) {
            to--;
        }
        int from = 0;
        while (from < to && window.column(from, across) < 0) {
            from++;
        }
        return new Reach(from, to);
    }

    @Override
    public void forward(int examples) {
        float[] results = out.values().array();
        for (int line = 0; line < examples * out.extent().height(); line++) {
            Arrays.fill(largest, Float.NEGATIVE_INFINITY);
            for (int k = 0; k < window.places(); k++) {
                if (look(line, k)) {
                    larger(largest, looked, largest.length);
                }
            }
            System.arraycopy(largest, 0, results, line * largest.length, largest.length);
        }
    }

    private static void larger(float[] largest, float[] values, int length) {
        for (int i = 0; i < length; i++) {
            largest[i] = Math.max(largest[i], values[i]);
        }
    }

    /** Copies what a line sees at a place of the window; false where that is padding. */
    private boolean look(int line, int k) {
        int begin = row(line, k);
        if (begin < 0) {
            return false;
        }
        int channels = in.extent().channels();
        int across = k % window.width();
        Reach reach = reaches[across];
        Arrays.fill(looked, 0, reach.from() * channels, Float.NEGATIVE_INFINITY);
        Arrays.fill(looked, reach.to() * channels, looked.length, Float.NEGATIVE_INFINITY);
        for (int column = reach.from(); column < reach.to(); column++) {
            System.arraycopy(
                    in.values().array(),
                    begin + window.column(column, across) * channels,
                    looked,
                    column * channels,
                    channels);
        }
        return true;
    }

    /** Where the row begins that a line sees at a place of the window; negative for padding. */
    private int row(int line, int k) {
        int example = line / out.extent().height();
        int outputRow = line - example * out.extent().height();
        int row = window.row(outputRow, k / window.width());
        return row < 0 || row >= in.extent().height()
                ? -1
                : example * in.extent().size() + row * in.extent().width() * in.extent().channels();
    }

    /** The first of equally large values takes the whole gradient. */
    @Override
    public void backward(int examples) {
        if (!in.hasGradients()) {
            return;
        }
        Arrays.fill(in.gradients().array(), 0, examples * in.extent().size(), 0);
        for (int line = 0; line < examples * out.extent().height(); line++) {
            int begin = line * largest.length;
            System.arraycopy(out.values().array(), begin, largest, 0, largest.length);
            System.arraycopy(out.gradients().array(), begin, left, 0, left.length);
            for (int k = 0; k < window.places(); k++) {
                if (look(line, k)) {
                    take(looked, largest, left, left.length);
                    hand(line, k);
                }
            }
        }
    }

    /**
     * Takes from what is left of each gradient all of it where the value is the largest, and
     * nothing elsewhere. Without a branch, which the processor would guess wrong too often.
     */
    private static void take(float[] values, float[] largest, float[] left, int length) {
        for (int i = 0; i < length; i++) {
            float smaller = Math.min(1f, (largest[i] - values[i]) * HUGE);
            float taken = left[i] * (1 - smaller);
            values[i] = taken;
            left[i] -= taken;
        }
    }

    private void hand(int line, int k) {
        int begin = row(line, k);
        int channels = in.extent().channels();
        int across = k % window.width();
        float[] gradients = in.gradients().array();
        for (int column = reaches[across].from(); column < reaches[across].to(); column++) {
            int at = begin + window.column(column, across) * channels;
            if (overlaps) {
                add(looked, column * channels, gradients, at, channels);
            } else {
                System.arraycopy(looked, column * channels, gradients, at, channels);
            }
        }
    }

    private static void add(float[] from, int begin, float[] to, int at, int length) {
        for (int i = 0; i < length; i++) {
            to[at + i] += from[begin + i];
        }
    }

    @Override
    public String toString() {
        return "max pooling " + window.height() + "×" + window.width();
    }
}

package dev.secateur.model.kernel;

import org.bytedeco.javacpp.FloatPointer;

/**
 * The gradients of a convolution's inputs as a convolution of its outputs' gradients with the
 * mirrored filters. Where outputs are as many as inputs this costs no more than adding up patches,
 * and only copies instead of adding.
 */
final class MirroredConvolution implements AutoCloseable {
    private final Parameter weights;
    private final Patches patches;
    private final int places;
    private final int filters;
    private final int channels;
    private final int width;
    private final Values mirrored;
    private final Values gathered;
    private final Values products;
    private final int linesAtATime;

    /**
     * For a convolution with a stride of 1.
     *
     * @param weights filter, channel, row, column
     * @param linesAtATime how many lines of places to work on at once
     */
    MirroredConvolution(Window window, Extent in, Extent out, Parameter weights, int linesAtATime) {
        this.weights = weights;
        this.places = window.places();
        this.filters = out.channels();
        this.channels = in.channels();
        this.width = in.width();
        this.linesAtATime = linesAtATime;
        Window back =
                new Window(
                        window.height(),
                        window.width(),
                        1,
                        1,
                        window.dilationDown(),
                        window.dilationAcross(),
                        (window.height() - 1) * window.dilationDown() - window.top(),
                        (window.width() - 1) * window.dilationAcross() - window.left());
        this.patches = new Patches(back, out, in);
        this.mirrored = new Values(weights.length());
        this.gathered = new Values(linesAtATime * width * patches.length());
        this.products = new Values(linesAtATime * width * channels);
    }

    /** Whether it can be used and is no slower. */
    static boolean suits(Window window, Extent in, Extent out) {
        return window.strideDown() == 1
                && window.strideAcross() == 1
                && !window.isPoint()
                && in.height() == out.height()
                && in.width() == out.width()
                && out.channels() <= 2 * in.channels();
    }

    /**
     * Computes the gradients of all inputs.
     *
     * @param check called now and then
     */
    void backward(float[] deltas, float[] gradients, int lines, Runnable check) {
        mirror(weights.read(), mirrored.array());
        mirrored.changed();
        FloatPointer filter = mirrored.toBlas(weights.length());
        for (int from = 0; from < lines; from += linesAtATime) {
            check.run();
            int to = Math.min(lines, from + linesAtATime);
            int rows = (to - from) * width;
            patches.gather(deltas, from, to, gathered.array());
            gathered.changed();
            Blas.multiply(
                    rows,
                    channels,
                    patches.length(),
                    gathered.toBlas(rows * patches.length()),
                    filter,
                    products.forBlas(),
                    0);
            products.copyFromBlas(rows * channels, gradients, from * width * channels);
        }
    }

    /** From filter, channel, place to place the other way round, filter, channel. */
    private void mirror(float[] from, float[] to) {
        for (int f = 0; f < filters; f++) {
            for (int c = 0; c < channels; c++) {
                int begin = (f * channels + c) * places;
                for (int p = 0; p < places; p++) {
                    to[((places - 1 - p) * filters + f) * channels + c] = from[begin + p];
                }
            }
        }
    }

    @Override
    public void close() {
        mirrored.close();
        gathered.close();
        products.close();
    }
}

package dev.secateur.model.engine;

import dev.secateur.model.kernel.Extent;
import dev.secateur.model.kernel.Window;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;

/**
 * Where DL4J's convolutions and poolings look, and what size comes out.
 *
 * @param mode how the borders are treated
 * @param down how it moves over rows
 * @param across how it moves over columns, or steps of a sequence
 */
record Windows(ConvolutionMode mode, Side down, Side across) {
    /**
     * One of the two directions.
     *
     * @param kernel places it looks at
     * @param stride places from one to the next
     * @param padding places before the first, where the mode leaves that open
     * @param dilation places between neighbours it looks at
     */
    record Side(int kernel, int stride, int padding, int dilation) {
        private static final Side ONE = new Side(1, 1, 0, 1);

        private int reach() {
            return kernel + (kernel - 1) * (dilation - 1);
        }

        private int output(ConvolutionMode mode, int length) throws NotCovered {
            if (mode == ConvolutionMode.Same || mode == ConvolutionMode.Causal) {
                return (length + stride - 1) / stride;
            } else if (length + 2 * padding < reach()) {
                throw new NotCovered("a window larger than its image");
            }
            return (length + 2 * padding - reach()) / stride + 1;
        }

        private int before(ConvolutionMode mode, int length) throws NotCovered {
            return switch (mode) {
                case Same ->
                        Math.max(0, ((output(mode, length) - 1) * stride + reach() - length) / 2);
                case Causal -> reach() - 1;
                case Strict, Truncate -> padding;
            };
        }
    }

    /** A convolution's; over a sequence only the first of DL4J's lengths counts. */
    static Windows of(ConvolutionLayer conf, boolean isSequence) {
        return of(
                conf.getConvolutionMode(),
                conf.getKernelSize(),
                conf.getStride(),
                conf.getPadding(),
                conf.getDilation(),
                isSequence);
    }

    /** A pooling's; over a sequence only the first of DL4J's lengths counts. */
    static Windows of(SubsamplingLayer conf, boolean isSequence) {
        return of(
                conf.getConvolutionMode(),
                conf.getKernelSize(),
                conf.getStride(),
                conf.getPadding(),
                conf.getDilation(),
                isSequence);
    }

    /** DL4J gives lengths over rows, then over columns. */
    private static Windows of(
            ConvolutionMode mode,
            int[] kernel,
            int[] stride,
            int[] padding,
            int[] dilation,
            boolean isSequence) {
        Side first = new Side(kernel[0], stride[0], padding[0], dilation[0]);
        return isSequence
                ? new Windows(mode, Side.ONE, first)
                : new Windows(mode, first, new Side(kernel[1], stride[1], padding[1], dilation[1]));
    }

    Window over(Extent image) throws NotCovered {
        return new Window(
                down.kernel(),
                across.kernel(),
                down.stride(),
                across.stride(),
                down.dilation(),
                across.dilation(),
                down.before(mode, image.height()),
                across.before(mode, image.width()));
    }

    Extent output(Extent image, int channels) throws NotCovered {
        return new Extent(
                down.output(mode, image.height()), across.output(mode, image.width()), channels);
    }
}

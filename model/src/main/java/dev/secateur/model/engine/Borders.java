package dev.secateur.model.engine;

import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Subsampling1DLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;

/** Whether windows may look beyond the borders of what they move over. */
final class Borders {
    private static final int UNKNOWN = -1;

    private Borders() {}

    /**
     * Whether a convolution does.
     *
     * @param type of what goes in; where it is null the answer may be yes without need
     */
    static boolean looksBeyond(ConvolutionLayer conf, InputType type) {
        return IntStream.range(0, conf instanceof Convolution1DLayer ? 1 : 2)
                .anyMatch(
                        d ->
                                new Side(
                                                conf.getKernelSize()[d],
                                                conf.getStride()[d],
                                                conf.getPadding()[d],
                                                conf.getDilation()[d])
                                        .looksBeyond(conf.getConvolutionMode(), length(type, d)));
    }

    /**
     * Whether a pooling does.
     *
     * @param type of what goes in; where it is null the answer may be yes without need
     */
    static boolean looksBeyond(SubsamplingLayer conf, InputType type) {
        return IntStream.range(0, conf instanceof Subsampling1DLayer ? 1 : 2)
                .anyMatch(
                        d ->
                                new Side(
                                                conf.getKernelSize()[d],
                                                conf.getStride()[d],
                                                conf.getPadding()[d],
                                                conf.getDilation()[d])
                                        .looksBeyond(conf.getConvolutionMode(), length(type, d)));
    }

    /** A window in one direction. */
    private record Side(int kernel, int stride, int padding, int dilation) {
        boolean looksBeyond(ConvolutionMode mode, long length) {
            int reach = kernel + (kernel - 1) * (dilation - 1);
            return switch (mode) {
                case Strict, Truncate -> padding > 0;
                case Causal -> reach > 1;
                case Same -> length <= 0 ? reach > 1 : lastStart(length) + reach > length;
            };
        }

        /** Where the last window begins when none begins before the border. */
        private long lastStart(long length) {
            return ((length + stride - 1) / stride - 1) * stride;
        }
    }

    private static long length(InputType type, int dimension) {
        if (type instanceof InputType.InputTypeConvolutional image) {
            return dimension == 0 ? image.getHeight() : image.getWidth();
        }
        return type instanceof InputType.InputTypeRecurrent sequence
                ? sequence.getTimeSeriesLength()
                : UNKNOWN;
    }
}

package dev.secateur.model.engine;

import dev.secateur.model.kernel.Activations;
import dev.secateur.model.kernel.AveragePoolingKernel;
import dev.secateur.model.kernel.Extent;
import dev.secateur.model.kernel.GlobalPoolingKernel;
import dev.secateur.model.kernel.MaxPoolingKernel;
import dev.secateur.model.kernel.Window;
import java.util.Arrays;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Subsampling1DLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;

/**
 * Turns DL4J's poolings into kernels.
 *
 * @param program takes the kernels
 */
record PoolingCompiler(Assembly program) {
    Activations local(SubsamplingLayer conf, Activations in, InputType type) throws NotCovered {
        boolean isLast = conf.getCnn2dDataFormat() == CNN2DFormat.NHWC;
        if (type instanceof InputType.InputTypeRecurrent sequence
                && isLast != (sequence.getFormat() == RNNFormat.NWC)) {
            throw new NotCovered("pooling of a sequence in another format");
        }
        Windows windows = Windows.of(conf, conf instanceof Subsampling1DLayer);
        Window window = windows.over(in.extent());
        Activations out = program.room(windows.output(in.extent(), in.extent().channels()));
        return switch (conf.getPoolingType()) {
            case MAX -> program.add(new MaxPoolingKernel(in, out, window), out);
            case AVG ->
                    program.add(
                            new AveragePoolingKernel(
                                    in, out, window, conf.isAvgPoolIncludePadInDivisor()),
                            out);
            default -> throw new NotCovered("pooling of kind " + conf.getPoolingType());
        };
    }

    Activations global(GlobalPoolingLayer conf, Activations in, InputType type) throws NotCovered {
        int[] over = conf.getPoolingDimensions();
        boolean all = Arrays.equals(over == null ? usual(type) : over, places(type));
        if (!conf.isCollapseDimensions() || !all) {
            throw new NotCovered("global pooling over chosen dimensions");
        }
        GlobalPoolingKernel.Kind kind =
                switch (conf.getPoolingType()) {
                    case MAX -> GlobalPoolingKernel.Kind.MAX;
                    case AVG -> GlobalPoolingKernel.Kind.AVERAGE;
                    case SUM -> GlobalPoolingKernel.Kind.SUM;
                    default -> throw new NotCovered("pooling of kind " + conf.getPoolingType());
                };
        Activations out = program.room(Extent.vector(in.extent().channels()));
        return program.add(new GlobalPoolingKernel(in, out, kind), out);
    }

    /** The dimensions that DL4J takes where none are chosen, whatever the format. */
    private static int[] usual(InputType type) {
        return type instanceof InputType.InputTypeRecurrent ? new int[] {2} : new int[] {2, 3};
    }

    /** The dimensions that are no channels. */
    private static int[] places(InputType type) {
        if (type instanceof InputType.InputTypeConvolutional image) {
            return image.getFormat() == CNN2DFormat.NHWC ? new int[] {1, 2} : new int[] {2, 3};
        }
        boolean isLast =
                type instanceof InputType.InputTypeRecurrent sequence
                        && sequence.getFormat() == RNNFormat.NWC;
        return new int[] {isLast ? 1 : 2};
    }
}

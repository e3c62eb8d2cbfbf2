package dev.secateur.model.engine;

import dev.secateur.model.topology.Operation;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.CnnLossLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.RnnLossLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.Upsampling1D;
import org.deeplearning4j.nn.conf.layers.Upsampling2D;
import org.deeplearning4j.nn.conf.layers.ZeroPadding1DLayer;
import org.deeplearning4j.nn.conf.layers.ZeroPaddingLayer;
import org.deeplearning4j.nn.conf.layers.convolutional.Cropping1D;
import org.deeplearning4j.nn.conf.layers.convolutional.Cropping2D;

/** Layers without parameters that treat each channel by itself. */
final class PassingLayers {
    private static final Set<Class<?>> PLAIN =
            Set.of(
                    DropoutLayer.class,
                    LossLayer.class,
                    RnnLossLayer.class,
                    CnnLossLayer.class,
                    Upsampling1D.class,
                    Upsampling2D.class,
                    Cropping1D.class,
                    Cropping2D.class);

    private PassingLayers() {}

    /**
     * What a layer does to a channel; empty where it is no such layer.
     *
     * @param type of what goes in; null where it is not known
     */
    static Optional<Operation.Passing> of(Layer conf, InputType type) {
        if (PLAIN.contains(conf.getClass())) {
            return Optional.of(Operation.Passing.PLAIN);
        } else if (conf instanceof ZeroPaddingLayer || conf instanceof ZeroPadding1DLayer) {
            return Optional.of(new Operation.Passing(1, 0, true, false));
        } else if (conf instanceof SubsamplingLayer pooling) {
            return Optional.of(pooling(pooling, type));
        } else if (conf instanceof GlobalPoolingLayer pooling && poolsPlaces(pooling, type)) {
            boolean takesLargest = pooling.getPoolingType() == PoolingType.MAX;
            return Optional.of(
                    new Operation.Passing(factor(pooling, type), 0, false, takesLargest));
        }
        return Optional.empty();
    }

    private static Operation.Passing pooling(SubsamplingLayer conf, InputType type) {
        boolean beyond = Borders.looksBeyond(conf, type);
        int places = Arrays.stream(conf.getKernelSize()).reduce(1, Math::multiplyExact);
        return switch (conf.getPoolingType()) {
            case MAX -> new Operation.Passing(1, 0, false, true);
            case AVG ->
                    new Operation.Passing(
                            1, 0, beyond && conf.isAvgPoolIncludePadInDivisor(), false);
            case SUM -> new Operation.Passing(places, 0, beyond, false);
            case PNORM -> new Operation.Passing(Double.NaN, 0, false, false);
        };
    }

    private static double factor(GlobalPoolingLayer conf, InputType type) {
        return switch (conf.getPoolingType()) {
            case MAX, AVG -> 1;
            case SUM ->
                    type instanceof InputType.InputTypeConvolutional image
                            ? image.getHeight() * image.getWidth()
                            : Double.NaN;
            case PNORM -> Double.NaN;
        };
    }

    /** With channels last DL4J pools over channels unless it is told otherwise. */
    private static boolean poolsPlaces(GlobalPoolingLayer conf, InputType type) {
        int[] chosen = conf.getPoolingDimensions();
        if (type instanceof InputType.InputTypeConvolutional image) {
            boolean isLast = image.getFormat() == CNN2DFormat.NHWC;
            return Arrays.equals(
                    chosen == null ? new int[] {2, 3} : chosen,
                    isLast ? new int[] {1, 2} : new int[] {2, 3});
        } else if (type instanceof InputType.InputTypeRecurrent sequence) {
            boolean isLast = sequence.getFormat() == RNNFormat.NWC;
            return Arrays.equals(
                    chosen == null ? new int[] {2} : chosen, new int[] {isLast ? 1 : 2});
        }
        return false;
    }
}

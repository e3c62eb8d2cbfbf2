package dev.secateur.model.engine;

import java.util.function.IntUnaryOperator;
import org.deeplearning4j.nn.conf.layers.BaseRecurrentLayer;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Deconvolution2D;
import org.deeplearning4j.nn.conf.layers.Deconvolution3D;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.SeparableConvolution2D;
import org.deeplearning4j.nn.conf.layers.recurrent.Bidirectional;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Into which unit of its layer each weight comes, as DL4J lays them out. */
final class UnitLayouts {
    private UnitLayouts() {}

    /** How many units a layer has; 0 where that is not known. */
    static int count(Dl4jModel.Step step) {
        Layer conf = LayerDescriber.unwrapped(step.configuration());
        if (!(conf instanceof FeedForwardLayer layer)) {
            return 0;
        } else if (conf instanceof DepthwiseConvolution2D depthwise) {
            return (int) (depthwise.getNIn() * depthwise.getDepthMultiplier());
        }
        boolean doubled =
                step.configuration() instanceof Bidirectional both
                        && both.getMode() == Bidirectional.Mode.CONCAT;
        return (int) layer.getNOut() * (doubled ? 2 : 1);
    }

    /**
     * The unit of each weight of a tensor, by its place in storage order; −1 where a weight is no
     * unit's own, as those of a separable convolution's first part are not.
     *
     * @param name the tensor's name in its layer
     */
    static IntUnaryOperator of(Dl4jModel.Step step, String name) {
        Layer conf = LayerDescriber.unwrapped(step.configuration());
        INDArray weights = step.layer().getParam(name);
        int units = conf instanceof FeedForwardLayer layer ? (int) layer.getNOut() : 0;
        if (step.configuration() instanceof Bidirectional both) {
            IntUnaryOperator one = recurrent(weights, units);
            boolean isSecond = both.getMode() == Bidirectional.Mode.CONCAT && name.startsWith("b");
            return isSecond ? i -> units + one.applyAsInt(i) : one;
        } else if (conf instanceof BaseRecurrentLayer) {
            return recurrent(weights, units);
        } else if (conf instanceof DepthwiseConvolution2D || conf instanceof Convolution1DLayer) {
            int all = count(step);
            return i -> i % all;
        } else if (conf instanceof SeparableConvolution2D && !name.equals("pW")) {
            return UnitLayouts::noUnit;
        } else if (conf instanceof ConvolutionLayer) {
            return index(weights, isTransposed(conf) ? 1 : 0);
        }
        return weights.rank() == 2 && weights.size(1) == units
                ? index(weights, 1)
                : UnitLayouts::noUnit;
    }

    private static boolean isTransposed(Layer conf) {
        return conf instanceof Deconvolution2D || conf instanceof Deconvolution3D;
    }

    private static int noUnit(int flatIndex) {
        return -1;
    }

    /**
     * The columns of the gates lie one gate after the other, each with a column a cell; behind them
     * Graves' cells have columns of peepholes, in which each row is a cell.
     */
    private static IntUnaryOperator recurrent(INDArray weights, int units) {
        int gates = (int) weights.size(1) / units * units;
        IntUnaryOperator column = index(weights, 1);
        IntUnaryOperator row = index(weights, 0);
        return i -> column.applyAsInt(i) < gates ? column.applyAsInt(i) % units : row.applyAsInt(i);
    }

    /** One of a weight's indices, from its place in storage order. */
    private static IntUnaryOperator index(INDArray weights, int dimension) {
        int stride = 1;
        for (int i = 0; i < weights.rank(); i++) {
            int d = weights.ordering() == 'f' ? i : weights.rank() - 1 - i;
            if (d == dimension) {
                break;
            }
            stride *= (int) weights.size(d);
        }
        int step = stride;
        int length = (int) weights.size(dimension);
        return i -> i / step % length;
    }
}

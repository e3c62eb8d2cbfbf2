package dev.secateur.model.engine;

import dev.secateur.model.network.LayerInfo;
import dev.secateur.model.network.LayerType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseRecurrentLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.EmbeddingLayer;
import org.deeplearning4j.nn.conf.layers.EmbeddingSequenceLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PReLULayer;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.conf.layers.SeparableConvolution2D;
import org.deeplearning4j.nn.conf.layers.Subsampling1DLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.Bidirectional;
import org.deeplearning4j.nn.conf.layers.recurrent.SimpleRnn;
import org.deeplearning4j.nn.conf.layers.wrapper.BaseWrapperLayer;

/** Says of a step what a person wants to know: its type, shapes, and what it costs. */
final class LayerDescriber {
    private static final Map<Class<? extends Layer>, LayerType> TYPES =
            Map.ofEntries(
                    Map.entry(DenseLayer.class, LayerType.DENSE),
                    Map.entry(OutputLayer.class, LayerType.DENSE),
                    Map.entry(RnnOutputLayer.class, LayerType.DENSE),
                    Map.entry(DepthwiseConvolution2D.class, LayerType.DEPTHWISE_CONVOLUTION),
                    Map.entry(SeparableConvolution2D.class, LayerType.SEPARABLE_CONVOLUTION),
                    Map.entry(SubsamplingLayer.class, LayerType.POOLING),
                    Map.entry(Subsampling1DLayer.class, LayerType.POOLING),
                    Map.entry(GlobalPoolingLayer.class, LayerType.GLOBAL_POOLING),
                    Map.entry(BatchNormalization.class, LayerType.BATCH_NORMALIZATION),
                    Map.entry(SimpleRnn.class, LayerType.SIMPLE_RNN),
                    Map.entry(EmbeddingLayer.class, LayerType.EMBEDDING),
                    Map.entry(EmbeddingSequenceLayer.class, LayerType.EMBEDDING),
                    Map.entry(ActivationLayer.class, LayerType.ACTIVATION),
                    Map.entry(DropoutLayer.class, LayerType.DROPOUT));
    private static final Set<Class<? extends Layer>> UNPRUNABLE =
            Set.of(BatchNormalization.class, PReLULayer.class);

    private LayerDescriber() {}

    /**
     * Describes a step.
     *
     * @param read what comes in for one example; empty where it is not known
     * @param out what goes out for one example; null where it is not known
     */
    static LayerInfo describe(Dl4jModel.Step step, List<InputType> read, InputType out) {
        if (step.layer() == null) {
            LayerType type = vertexType(step);
            return new LayerInfo(step.name(), type, shape(type, read, out), "", 0, 0, 0);
        }
        Layer conf = unwrapped(step.configuration());
        long weights =
                weightNames(step.configuration()).stream()
                        .mapToLong(name -> step.layer().getParam(name).length())
                        .sum();
        LayerType type = type(conf);
        long macs = type == LayerType.EMBEDDING ? 0 : weights * uses(type, read, out);
        return new LayerInfo(
                step.name(),
                type,
                shape(type, read, out),
                kernel(conf),
                step.layer().numParams(),
                weights,
                macs);
    }

    /** The names of a layer's prunable parameters, in the order they lie in memory. */
    static List<String> weightNames(Layer configuration) {
        if (UNPRUNABLE.contains(unwrapped(configuration).getClass())) {
            return List.of();
        }
        return configuration.initializer().weightKeys(configuration);
    }

    static Layer unwrapped(Layer configuration) {
        if (configuration instanceof BaseWrapperLayer wrapper) {
            return unwrapped(wrapper.getUnderlying());
        }
        return configuration instanceof Bidirectional both
                ? unwrapped(both.getFwd())
                : configuration;
    }

    private static LayerType vertexType(Dl4jModel.Step step) {
        String kind = step.vertex().getClass().getSimpleName();
        if (kind.equals(ElementWiseVertex.class.getSimpleName())) {
            return LayerType.ADDITION;
        }
        return kind.equals(MergeVertex.class.getSimpleName())
                ? LayerType.CONCATENATION
                : LayerType.OTHER;
    }

    private static LayerType type(Layer conf) {
        LayerType known = TYPES.get(conf.getClass());
        if (known != null) {
            return known;
        }
        if (conf instanceof BaseRecurrentLayer) {
            return LayerType.LSTM;
        }
        return conf instanceof ConvolutionLayer ? LayerType.CONVOLUTION : LayerType.OTHER;
    }

    private static String kernel(Layer conf) {
        if (conf instanceof ConvolutionLayer convolution) {
            return product(convolution.getKernelSize());
        }
        return conf instanceof SubsamplingLayer pooling ? product(pooling.getKernelSize()) : "";
    }

    private static String product(int[] lengths) {
        return String.join(
                "×", java.util.Arrays.stream(lengths).mapToObj(Integer::toString).toList());
    }

    /** How often a layer's weights are used for one example. */
    private static long uses(LayerType type, List<InputType> read, InputType out) {
        if (type == LayerType.LSTM || type == LayerType.SIMPLE_RNN) {
            return !read.isEmpty() && read.get(0) instanceof InputType.InputTypeRecurrent r
                    ? Math.max(1, r.getTimeSeriesLength())
                    : 1;
        }
        if (out instanceof InputType.InputTypeConvolutional c) {
            return c.getHeight() * c.getWidth();
        }
        if (out instanceof InputType.InputTypeConvolutional3D c) {
            return c.getDepth() * c.getHeight() * c.getWidth();
        }
        return out instanceof InputType.InputTypeRecurrent r
                ? Math.max(1, r.getTimeSeriesLength())
                : 1;
    }

    private static String shape(LayerType type, List<InputType> read, InputType out) {
        if (read.isEmpty() || out == null) {
            return "";
        }
        String in = type == LayerType.CONCATENATION ? sideBySide(read) : text(read.get(0));
        return in + " → " + text(out);
    }

    /** Such as (6+10)×8×8: the channels of each that is read. */
    private static String sideBySide(List<InputType> read) {
        List<String[]> parts = read.stream().map(one -> text(one).split("×", 2)).toList();
        String channels = String.join("+", parts.stream().map(part -> part[0]).toList());
        return parts.get(0).length == 1 ? channels : "(" + channels + ")×" + parts.get(0)[1];
    }

    private static String text(InputType type) {
        if (type instanceof InputType.InputTypeFeedForward f) {
            return Long.toString(f.getSize());
        } else if (type instanceof InputType.InputTypeConvolutional c) {
            return c.getChannels() + "×" + c.getHeight() + "×" + c.getWidth();
        } else if (type instanceof InputType.InputTypeRecurrent r) {
            return r.getSize() + "×" + Math.max(1, r.getTimeSeriesLength());
        } else if (type instanceof InputType.InputTypeConvolutionalFlat f) {
            return Long.toString(f.getFlattenedSize());
        }
        return type.toString();
    }
}

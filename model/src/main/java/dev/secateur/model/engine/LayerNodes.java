package dev.secateur.model.engine;

import dev.secateur.model.topology.Connections;
import dev.secateur.model.topology.Operation;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Deconvolution2D;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.EmbeddingLayer;
import org.deeplearning4j.nn.conf.layers.EmbeddingSequenceLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.conf.layers.SeparableConvolution2D;
import org.nd4j.linalg.activations.IActivation;

/** What DL4J's layers do to channels. */
final class LayerNodes {
    private final NodeList nodes;
    private final ParameterViews views;
    private final InputType type;
    private final boolean isLast;

    /**
     * Adds nodes to a list.
     *
     * @param views of the layer's parameters
     * @param type of what goes in; null where it is not known
     * @param isLast whether the layer gives the network's answers
     */
    LayerNodes(NodeList nodes, ParameterViews views, InputType type, boolean isLast) {
        this.nodes = nodes;
        this.views = views;
        this.type = type;
        this.isLast = isLast;
    }

    /**
     * Adds what a layer does.
     *
     * @param from the node that it reads
     * @return the node that gives what comes out
     */
    int add(Layer conf, int from) {
        Optional<Integer> recurrent = new RecurrentNodes(nodes, views).add(conf, from);
        if (recurrent.isPresent()) {
            return recurrent.get();
        } else if (conf.getClass() == BatchNormalization.class) {
            return fits((FeedForwardLayer) conf, from)
                    ? nodes.follow(normalization((BatchNormalization) conf), from)
                    : opaque(conf, from);
        } else if (conf.getClass() == ActivationLayer.class) {
            return activation(((ActivationLayer) conf).getActivationFn(), from);
        } else if (conf instanceof FeedForwardLayer layer && nodes.channels(from) > 0) {
            return weighted(layer, from)
                    .map(at -> finished(layer, at))
                    .orElseGet(() -> unweighted(conf, from));
        }
        return unweighted(conf, from);
    }

    private int unweighted(Layer conf, int from) {
        return PassingLayers.of(conf, type)
                .filter(passing -> nodes.channels(from) > 0)
                .map(passing -> nodes.follow(passing, from))
                .orElseGet(() -> opaque(conf, from));
    }

    private int opaque(Layer conf, int from) {
        return nodes.opaque(conf.getClass().getSimpleName(), List.of(from));
    }

    private boolean fits(FeedForwardLayer conf, int from) {
        return nodes.channels(from) == conf.getNIn();
    }

    /** What follows the answers' sums changes none of their places. */
    private int finished(FeedForwardLayer conf, int at) {
        return isLast ? at : activation(conf.getActivationFn(), at);
    }

    private int activation(IActivation function, int from) {
        Optional<Operation.Function> known = Functions.of(function);
        if (known.isEmpty() || nodes.channels(from) == 0) {
            return nodes.opaque(function.toString(), List.of(from));
        }
        return known.get().scaling() == Operation.Scaling.IDENTITY
                ? from
                : nodes.follow(new Operation.Activation(known.get()), from);
    }

    private Optional<Integer> weighted(FeedForwardLayer conf, int from) {
        if (conf instanceof EmbeddingLayer || conf instanceof EmbeddingSequenceLayer) {
            return Optional.of(embedding(conf, from));
        } else if (!fits(conf, from)) {
            return Optional.empty();
        } else if (isPlainDense(conf)) {
            Optional<Connections> bias = views.vectorIf(hasBias(conf), "b");
            return Optional.of(affine(views.matrix(), bias, false, from));
        }
        return conf instanceof ConvolutionLayer layer ? convolution(layer, from) : Optional.empty();
    }

    private static boolean isPlainDense(FeedForwardLayer conf) {
        Class<?> kind = conf.getClass();
        return kind == OutputLayer.class
                || kind == RnnOutputLayer.class
                || (kind == DenseLayer.class && !((DenseLayer) conf).hasLayerNorm());
    }

    private static boolean hasBias(FeedForwardLayer conf) {
        if (conf instanceof DenseLayer dense) {
            return dense.hasBias();
        } else if (conf instanceof OutputLayer output) {
            return output.hasBias();
        }
        return !(conf instanceof RnnOutputLayer output) || output.hasBias();
    }

    private int affine(Connections kernel, Optional<Connections> bias, boolean beyond, int from) {
        var affine = new Operation.Affine(kernel, bias, beyond);
        return nodes.add(affine, kernel.outputs(), List.of(from));
    }

    private int embedding(FeedForwardLayer conf, int from) {
        boolean biased =
                conf instanceof EmbeddingLayer one
                        ? one.hasBias()
                        : ((EmbeddingSequenceLayer) conf).hasBias();
        int numbers = 1;
        if (conf instanceof EmbeddingSequenceLayer sequence) {
            numbers = sequence.isInferInputLength() ? 0 : sequence.getInputLength();
        }
        var embedding = new Operation.Embedding(views.rows(), views.vectorIf(biased, "b"), numbers);
        return nodes.add(embedding, (int) conf.getNOut(), List.of(from));
    }

    private Optional<Integer> convolution(ConvolutionLayer conf, int from) {
        Optional<Connections> bias = views.vectorIf(conf.hasBias(), "b");
        boolean beyond = Borders.looksBeyond(conf, type);
        Class<?> kind = conf.getClass();
        int outputs = (int) conf.getNOut();
        if (kind == DepthwiseConvolution2D.class) {
            int multiplier = ((DepthwiseConvolution2D) conf).getDepthMultiplier();
            var kernel = views.depthwise(multiplier);
            var depthwise = new Operation.Depthwise(kernel, bias, multiplier, beyond);
            int channels = nodes.channels(from) * multiplier;
            return Optional.of(nodes.add(depthwise, channels, List.of(from)));
        } else if (kind == SeparableConvolution2D.class) {
            int multiplier = ((SeparableConvolution2D) conf).getDepthMultiplier();
            var separable =
                    new Operation.Separable(
                            views.separableDepthwise(multiplier),
                            views.pointwise(multiplier),
                            bias,
                            multiplier,
                            beyond);
            return Optional.of(nodes.add(separable, outputs, List.of(from)));
        } else if (kind == Deconvolution2D.class) {
            // Which weights reach a place changes from place to place, not at the borders alone.
            return Optional.of(affine(views.filters(true), bias, true, from));
        } else if (conf instanceof Convolution1DLayer) {
            Connections kernel = views.sequenceFilters(nodes.channels(from), outputs);
            return Optional.of(affine(kernel, bias, beyond, from));
        }
        boolean isPlain =
                kind == ConvolutionLayer.class || kind.getSimpleName().equals("Convolution2D");
        return isPlain
                ? Optional.of(affine(views.filters(false), bias, beyond, from))
                : Optional.empty();
    }

    private Operation normalization(BatchNormalization conf) {
        boolean learned = !conf.isLockGammaBeta();
        boolean logarithmic = conf.isUseLogStd();
        return new Operation.Normalization(
                views.vectorIf(learned, "gamma"),
                views.vectorIf(learned, "beta"),
                views.vector("mean"),
                views.vector(logarithmic ? "log10stdev" : "var"),
                logarithmic,
                conf.getEps(),
                conf.getGamma(),
                conf.getBeta());
    }
}

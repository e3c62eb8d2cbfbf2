package dev.secateur.model.engine;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SeparableConvolution2D;
import org.deeplearning4j.nn.conf.layers.Subsampling1DLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.conf.layers.recurrent.SimpleRnn;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Small networks of drawn layers and sizes; the same random numbers draw the same. */
final class DrawnNetworks {
    static final int EXAMPLES = 5;

    /** The shortest of which three windows of 3 that move by 2 leave something. */
    private static final int SHORTEST = 15;

    private static final List<Activation> FUNCTIONS =
            List.of(
                    Activation.IDENTITY,
                    Activation.RELU,
                    Activation.TANH,
                    Activation.SIGMOID,
                    Activation.LEAKYRELU,
                    Activation.ELU);

    private static final List<Activation> SMOOTH_FUNCTIONS =
            List.of(Activation.IDENTITY, Activation.TANH, Activation.SIGMOID);

    private final SplittableRandom random;
    private final boolean smooth;
    private final StringBuilder drawn = new StringBuilder();

    /**
     * Draws with these random numbers.
     *
     * @param smooth whether to leave out functions whose slope jumps
     */
    DrawnNetworks(SplittableRandom random, boolean smooth) {
        this.random = random;
        this.smooth = smooth;
    }

    private Activation function() {
        return oneOf(smooth ? SMOOTH_FUNCTIONS : FUNCTIONS);
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    private <T> T oneOf(List<T> choices) {
        T choice = choices.get(random.nextInt(choices.size()));
        drawn.append(choice).append(' ');
        return choice;
    }

    private boolean maybe() {
        return random.nextBoolean();
    }

    @Override
    public String toString() {
        return drawn.toString();
    }

    ExampleShape.Image image() {
        return new ExampleShape.Image(between(1, 4), between(7, 12), between(7, 12));
    }

    ExampleShape.Sequence sequence() {
        return new ExampleShape.Sequence(between(1, 5), between(SHORTEST, SHORTEST + 5));
    }

    private NeuralNetConfiguration.Builder base() {
        IUpdater updater =
                oneOf(
                        List.of(
                                new Sgd(0.05),
                                new Nesterovs(0.02, 0.9),
                                new Adam(1e-2, 0.9, 0.999, 1e-2)));
        return new NeuralNetConfiguration.Builder()
                .seed(between(1, 1000))
                .updater(updater)
                .l2(maybe() ? 0.01 : 0)
                .l1(maybe() ? 0.001 : 0)
                .biasInit(0.1)
                .weightInit(WeightInit.XAVIER);
    }

    Dl4jModel vectors(ExampleShape.Vector shape) {
        var layers = base().list();
        for (int i = between(0, 3); i > 0; i--) {
            layers.layer(dense());
        }
        return sequential(layers, InputType.feedForward(shape.size()));
    }

    private DenseLayer dense() {
        return new DenseLayer.Builder()
                .nOut(between(1, 30))
                .hasBias(maybe())
                .activation(function())
                .build();
    }

    Dl4jModel images(ExampleShape.Image shape) {
        CNN2DFormat format = oneOf(List.of(CNN2DFormat.NCHW, CNN2DFormat.NHWC));
        var layers = base().list().layer(same(format, between(2, 4)));
        for (int i = between(1, 2); i > 0; i--) {
            layers.layer(imageLayer(format));
            if (maybe()) {
                layers.layer(
                        new BatchNormalization.Builder()
                                .dataFormat(format)
                                .useLogStd(maybe())
                                .lockGammaBeta(false)
                                .build());
            }
        }
        if (maybe()) {
            layers.layer(globalPooling());
        } else if (maybe()) {
            layers.layer(dense());
        }
        return sequential(layers, type(shape, format));
    }

    private static InputType type(ExampleShape.Image shape, CNN2DFormat format) {
        return InputType.convolutional(shape.height(), shape.width(), shape.channels(), format);
    }

    private GlobalPoolingLayer globalPooling() {
        return new GlobalPoolingLayer.Builder(oneOf(List.of(PoolingType.MAX, PoolingType.AVG)))
                .build();
    }

    private Layer imageLayer(CNN2DFormat format) {
        ConvolutionMode mode = oneOf(List.of(ConvolutionMode.Same, ConvolutionMode.Truncate));
        return switch (oneOf(List.of("convolution", "depthwise", "separable", "pooling"))) {
            case "convolution" ->
                    convolution(new ConvolutionLayer.Builder(), format, mode)
                            .nOut(between(2, 6))
                            .build();
            case "depthwise" ->
                    convolution(new DepthwiseConvolution2D.Builder(), format, mode)
                            .depthMultiplier(between(1, 3))
                            .build();
            case "separable" ->
                    convolution(new SeparableConvolution2D.Builder(), format, mode)
                            .depthMultiplier(between(1, 2))
                            .nOut(between(2, 6))
                            .build();
            default -> pooling(format, mode);
        };
    }

    private <T extends ConvolutionLayer.BaseConvBuilder<T>> T convolution(
            T builder, CNN2DFormat format, ConvolutionMode mode) {
        int reach = mode == ConvolutionMode.Same ? between(1, 2) : 1;
        builder.kernelSize(between(1, 3), between(1, 3))
                .stride(between(1, 2), between(1, 2))
                .dilation(reach, reach)
                .convolutionMode(mode)
                .hasBias(maybe())
                .activation(function());
        if (mode == ConvolutionMode.Truncate && maybe()) {
            builder.padding(1, 1);
        }
        return dataFormat(builder, format);
    }

    @SuppressWarnings("unchecked")
    private static <T extends ConvolutionLayer.BaseConvBuilder<T>> T dataFormat(
            T builder, CNN2DFormat format) {
        if (builder instanceof DepthwiseConvolution2D.Builder depthwise) {
            return (T) depthwise.dataFormat(format);
        } else if (builder instanceof SeparableConvolution2D.Builder separable) {
            return (T) separable.dataFormat(format);
        }
        return (T) ((ConvolutionLayer.Builder) builder).dataFormat(format);
    }

    private SubsamplingLayer pooling(CNN2DFormat format, ConvolutionMode mode) {
        var kind =
                oneOf(List.of(SubsamplingLayer.PoolingType.MAX, SubsamplingLayer.PoolingType.AVG));
        var builder =
                new SubsamplingLayer.Builder(kind)
                        .kernelSize(between(1, 3), between(1, 3))
                        .stride(between(1, 2), between(1, 2))
                        .convolutionMode(mode)
                        .dataFormat(format);
        return builder.build();
    }

    Dl4jModel sequences(ExampleShape.Sequence shape) {
        RNNFormat format = oneOf(List.of(RNNFormat.NCW, RNNFormat.NWC));
        var layers = base().list();
        layers.layer(maybe() ? recurrent(format) : sequenceConvolution(format));
        for (int i = between(0, 2); i > 0; i--) {
            layers.layer(sequenceLayer(format));
        }
        boolean pooled = format == RNNFormat.NCW && maybe();
        layers.layer(pooled ? globalPooling() : new LastTimeStep(recurrent(format)));
        return sequential(layers, InputType.recurrent(shape.features(), shape.steps(), format));
    }

    private Layer recurrent(RNNFormat format) {
        if (maybe()) {
            return new LSTM.Builder()
                    .nOut(between(1, 9))
                    .activation(Activation.TANH)
                    .dataFormat(format)
                    .build();
        }
        return new SimpleRnn.Builder()
                .nOut(between(1, 9))
                .activation(function())
                .dataFormat(format)
                .build();
    }

    private Layer sequenceLayer(RNNFormat format) {
        return switch (oneOf(List.of("recurrent", "convolution", "pooling"))) {
            case "recurrent" -> recurrent(format);
            case "convolution" -> sequenceConvolution(format);
            default ->
                    new Subsampling1DLayer.Builder(
                                    oneOf(
                                            List.of(
                                                    SubsamplingLayer.PoolingType.MAX,
                                                    SubsamplingLayer.PoolingType.AVG)))
                            .kernelSize(2)
                            .stride(between(1, 2))
                            .convolutionMode(ConvolutionMode.Same)
                            .dataFormat(
                                    format == RNNFormat.NCW ? CNN2DFormat.NCHW : CNN2DFormat.NHWC)
                            .build();
        };
    }

    private Layer sequenceConvolution(RNNFormat format) {
        ConvolutionMode mode =
                oneOf(
                        List.of(
                                ConvolutionMode.Same,
                                ConvolutionMode.Truncate,
                                ConvolutionMode.Causal));
        return new Convolution1DLayer.Builder()
                .kernelSize(between(1, 3))
                .stride(between(1, 2))
                .nOut(between(1, 6))
                .convolutionMode(mode)
                .hasBias(maybe())
                .activation(function())
                .rnnDataFormat(format)
                .build();
    }

    Dl4jModel graph(ExampleShape.Image shape) {
        CNN2DFormat format = oneOf(List.of(CNN2DFormat.NCHW, CNN2DFormat.NHWC));
        GraphBuilder graph = base().graphBuilder().addInputs("in");
        graph.addLayer("a", same(format, 4), "in")
                .addLayer("b", same(format, 4), maybe() ? "a" : "in")
                .addVertex("sum", new ElementWiseVertex(ElementWiseVertex.Op.Add), "a", "b")
                .addLayer("relu", new ActivationLayer(Activation.RELU), "sum")
                .addLayer("c", same(format, between(1, 3)), "relu");
        String last = "c";
        if (format == CNN2DFormat.NCHW && maybe()) {
            graph.addVertex("both", new MergeVertex(), "c", "sum");
            last = "both";
        }
        graph.addLayer("pool", globalPooling(), last)
                .addLayer("out", output(), "pool")
                .setOutputs("out")
                .setInputTypes(type(shape, format));
        ComputationGraph network = new ComputationGraph(graph.build());
        network.init();
        return new GraphModel(network);
    }

    private ConvolutionLayer same(CNN2DFormat format, int filters) {
        return new ConvolutionLayer.Builder(3, 3)
                .nOut(filters)
                .convolutionMode(ConvolutionMode.Same)
                .activation(function())
                .dataFormat(format)
                .build();
    }

    private OutputLayer output() {
        return switch (between(0, 2)) {
            case 0 -> output(LossFunction.MCXENT, Activation.SOFTMAX);
            case 1 -> output(LossFunction.XENT, Activation.SIGMOID);
            default -> output(LossFunction.MSE, Activation.IDENTITY);
        };
    }

    private static OutputLayer output(LossFunction loss, Activation function) {
        return new OutputLayer.Builder(loss).nOut(3).activation(function).build();
    }

    private Dl4jModel sequential(NeuralNetConfiguration.ListBuilder layers, InputType type) {
        MultiLayerNetwork network =
                new MultiLayerNetwork(layers.layer(output()).setInputType(type).build());
        network.init();
        return new SequentialModel(network);
    }

    /**
     * Whether DL4J does not fail on its own, as it does on poolings of sequences with channels
     * last.
     */
    static boolean runInDl4j(Dl4jModel model, ExampleShape shape) {
        InputLayout layout = InputLayout.of(model);
        int[] all = IntStream.range(0, EXAMPLES).toArray();
        Batches batches = new Batches(layout, 3);
        try {
            Dl4jModel copy = model.copy(null);
            copy.output(batches.features(data(shape), all));
            copy.fit(batches.features(data(shape), all), batches.labels(data(shape), all));
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Random examples of three classes. */
    static Dataset data(ExampleShape shape) {
        SplittableRandom random = new SplittableRandom(4);
        float[] values = new float[EXAMPLES * shape.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(-1, 1);
        }
        int[] labels = IntStream.range(0, EXAMPLES).map(i -> i % 3).toArray();
        return Dataset.ofFloats("drawn", shape, List.of("a", "b", "c"), values, labels);
    }
}

package dev.secateur.model.engine;

import dev.secateur.model.data.ExampleShape;
import java.util.List;
import java.util.SplittableRandom;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.rnn.LastTimeStepVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SeparableConvolution2D;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.Bidirectional;
import org.deeplearning4j.nn.conf.layers.recurrent.SimpleRnn;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Small graphs with branches that join again; the same random numbers draw the same. */
final class DrawnBranches {
    private static final int BLOCKS = 4;

    private static final List<String> BLOCK_KINDS =
            List.of(
                    "residual",
                    "dense",
                    "combined",
                    "norm",
                    "depthwise",
                    "separable",
                    "pooling",
                    "convolution",
                    "activation",
                    "dropout");

    private final SplittableRandom random;
    private final StringBuilder drawn = new StringBuilder();
    private final GraphBuilder graph =
            new NeuralNetConfiguration.Builder()
                    .seed(7)
                    .biasInit(0.1)
                    .graphBuilder()
                    .addInputs("in");
    private CNN2DFormat format = CNN2DFormat.NCHW;
    private String end = "in";
    private int channels;
    private int count;

    DrawnBranches(SplittableRandom random) {
        this.random = random;
    }

    @Override
    public String toString() {
        return drawn.toString();
    }

    private int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    private boolean maybe() {
        return random.nextBoolean();
    }

    private <T> T oneOf(List<T> choices) {
        T choice = choices.get(random.nextInt(choices.size()));
        drawn.append(choice).append(' ');
        return choice;
    }

    private Activation function() {
        return oneOf(
                List.of(
                        Activation.IDENTITY,
                        Activation.RELU,
                        Activation.TANH,
                        Activation.SIGMOID,
                        Activation.LEAKYRELU));
    }

    private String layer(Layer layer, String from) {
        String name = "l" + count++;
        graph.addLayer(name, layer, from);
        return name;
    }

    private String vertex(GraphVertex vertex, String... from) {
        String name = "v" + count++;
        graph.addVertex(name, vertex, from);
        return name;
    }

    /** Convolutions of all kinds, sums, concatenations, normalisations and poolings. */
    Dl4jModel images(ExampleShape.Image shape) {
        format = oneOf(List.of(CNN2DFormat.NCHW, CNN2DFormat.NHWC));
        widen(between(2, 4));
        for (int i = between(1, BLOCKS); i > 0; i--) {
            block();
        }
        boolean flattened = format == CNN2DFormat.NHWC || maybe();
        if (!flattened) {
            PoolingType kind = oneOf(List.of(PoolingType.MAX, PoolingType.AVG, PoolingType.SUM));
            end = layer(new GlobalPoolingLayer.Builder(kind).build(), end);
        }
        end = layer(dense(), end);
        return finished(
                InputType.convolutional(shape.height(), shape.width(), shape.channels(), format));
    }

    private void block() {
        switch (oneOf(BLOCK_KINDS)) {
            case "residual" -> residual();
            case "dense" -> concatenated();
            case "combined" -> combined();
            case "norm" -> end = norm();
            case "depthwise" -> depthwise();
            case "separable" -> separable();
            case "pooling" -> pooling();
            case "activation" -> end = layer(new ActivationLayer(function()), end);
            case "dropout" -> end = layer(new DropoutLayer(0.5), end);
            default -> widen(between(2, 5));
        }
    }

    private void widen(int filters) {
        channels = filters;
        end = layer(convolution(filters), end);
    }

    private void residual() {
        String inner = layer(convolution(channels), maybe() ? norm() : end);
        end = vertex(new ElementWiseVertex(ElementWiseVertex.Op.Add), end, inner);
    }

    private void concatenated() {
        int more = between(1, 3);
        String inner = layer(convolution(more), end);
        MergeVertex merge = new MergeVertex();
        merge.setMergeAxis(format == CNN2DFormat.NHWC ? 3 : 1);
        end = vertex(merge, end, inner);
        channels += more;
    }

    private void combined() {
        String a = layer(convolution(channels), end);
        String b = layer(convolution(channels), end);
        ElementWiseVertex.Op op =
                oneOf(
                        List.of(
                                ElementWiseVertex.Op.Max,
                                ElementWiseVertex.Op.Average,
                                ElementWiseVertex.Op.Product,
                                ElementWiseVertex.Op.Subtract));
        end = vertex(new ElementWiseVertex(op), a, b);
    }

    private void depthwise() {
        int multiplier = between(1, 2);
        var layer =
                new DepthwiseConvolution2D.Builder()
                        .kernelSize(3, 3)
                        .depthMultiplier(multiplier)
                        .dataFormat(format)
                        .convolutionMode(mode())
                        .hasBias(maybe())
                        .activation(function());
        end = layer(layer.build(), end);
        channels *= multiplier;
    }

    private void separable() {
        channels = between(2, 4);
        var layer =
                new SeparableConvolution2D.Builder()
                        .kernelSize(3, 3)
                        .depthMultiplier(between(1, 2))
                        .nOut(channels)
                        .dataFormat(format)
                        .convolutionMode(mode())
                        .hasBias(maybe())
                        .activation(function());
        end = layer(layer.build(), end);
    }

    private void pooling() {
        var kind =
                oneOf(List.of(SubsamplingLayer.PoolingType.MAX, SubsamplingLayer.PoolingType.AVG));
        var layer =
                new SubsamplingLayer.Builder(kind)
                        .kernelSize(2, 2)
                        .stride(1, 1)
                        .convolutionMode(ConvolutionMode.Same)
                        .dataFormat(format);
        end = layer(layer.build(), end);
    }

    private ConvolutionMode mode() {
        return oneOf(List.of(ConvolutionMode.Same, ConvolutionMode.Truncate));
    }

    private String norm() {
        return layer(
                new BatchNormalization.Builder().dataFormat(format).useLogStd(maybe()).build(),
                end);
    }

    private ConvolutionLayer convolution(int filters) {
        return new ConvolutionLayer.Builder(3, 3)
                .nOut(filters)
                .convolutionMode(ConvolutionMode.Same)
                .hasBias(random.nextInt(4) > 0)
                .activation(function())
                .dataFormat(format)
                .build();
    }

    private DenseLayer dense() {
        return new DenseLayer.Builder()
                .nOut(between(1, 6))
                .hasBias(random.nextInt(4) > 0)
                .activation(function())
                .build();
    }

    /** Recurrent layers, in both directions too, whose outputs are joined. */
    Dl4jModel sequences(ExampleShape.Sequence shape) {
        for (int i = between(1, 2); i > 0; i--) {
            end = layer(maybe() ? both() : recurrent(between(1, 6)), end);
        }
        if (maybe()) {
            String a = layer(recurrent(4), end);
            String b = layer(recurrent(4), end);
            end =
                    vertex(
                            maybe()
                                    ? new ElementWiseVertex(ElementWiseVertex.Op.Add)
                                    : new MergeVertex(),
                            a,
                            b);
        }
        end = vertex(new LastTimeStepVertex("in"), end);
        return finished(InputType.recurrent(shape.features(), shape.steps()));
    }

    private Layer both() {
        Bidirectional.Mode mode =
                oneOf(
                        List.of(
                                Bidirectional.Mode.CONCAT,
                                Bidirectional.Mode.ADD,
                                Bidirectional.Mode.MUL,
                                Bidirectional.Mode.AVERAGE));
        return new Bidirectional(mode, recurrent(between(1, 5)));
    }

    private Layer recurrent(int units) {
        return maybe()
                ? new LSTM.Builder().nOut(units).activation(Activation.TANH).build()
                : new SimpleRnn.Builder().nOut(units).activation(function()).build();
    }

    private Dl4jModel finished(InputType type) {
        graph.addLayer(
                        "out",
                        new OutputLayer.Builder(LossFunction.MSE)
                                .nOut(3)
                                .activation(Activation.IDENTITY)
                                .build(),
                        end)
                .setOutputs("out")
                .setInputTypes(type);
        ComputationGraph network = new ComputationGraph(graph.build());
        network.init();
        return new GraphModel(network);
    }
}

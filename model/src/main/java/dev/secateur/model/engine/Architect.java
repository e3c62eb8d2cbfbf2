package dev.secateur.model.engine;

import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Turns an {@link Architecture} into a DL4J network with fresh, seeded weights. */
final class Architect {
    private static final int[][] VGG_BLOCKS = {
        {64, 2}, {128, 2}, {256, 3}, {512, 3}, {512, 3},
    };

    private final ExampleShape shape;
    private final int classes;
    private final long seed;
    private final Optimizer optimizer;

    Architect(ExampleShape shape, int classes, long seed, Optimizer optimizer) {
        this.shape = shape;
        this.classes = classes;
        this.seed = seed;
        this.optimizer = optimizer;
    }

    Dl4jModel build(Architecture architecture) {
        if (architecture instanceof Architecture.Mlp mlp) {
            return mlp(mlp.widths());
        } else if (architecture instanceof Architecture.LeNet5) {
            return lenet5(image("lenet-5", 16));
        } else if (architecture instanceof Architecture.ResidualCnn) {
            return residualCnn(image("digits-cnn", 4));
        } else if (architecture instanceof Architecture.LstmClassifier lstm) {
            return lstm(lstm.units());
        }
        return vgg16(image("vgg16", 32));
    }

    private ExampleShape.Image image(String architecture, int least) {
        if (shape instanceof ExampleShape.Image image
                && image.height() >= least
                && image.width() >= least) {
            return image;
        }
        throw new UserError(ErrorCode.ARCHITECTURE_UNFIT, architecture, shape.text());
    }

    private NeuralNetConfiguration.Builder base() {
        return new NeuralNetConfiguration.Builder()
                .seed(seed)
                .updater(Updaters.of(optimizer))
                .l2(optimizer.l2())
                .weightInit(WeightInit.RELU)
                .convolutionMode(ConvolutionMode.Truncate);
    }

    private Dl4jModel mlp(List<Integer> widths) {
        NeuralNetConfiguration.ListBuilder layers = base().list();
        for (int i = 0; i < widths.size(); i++) {
            layers.layer(dense("fc" + (i + 1), widths.get(i)));
        }
        layers.layer(output());
        return sequential(layers, InputType.feedForward(shape.size()));
    }

    private Dl4jModel lenet5(ExampleShape.Image image) {
        NeuralNetConfiguration.ListBuilder layers =
                base().list()
                        .layer(convolution("conv1", 20, 5, ConvolutionMode.Truncate))
                        .layer(maxPooling("pool1"))
                        .layer(convolution("conv2", 50, 5, ConvolutionMode.Truncate))
                        .layer(maxPooling("pool2"))
                        .layer(dense("fc1", 500))
                        .layer(output());
        return sequential(layers, inputType(image));
    }

    private Dl4jModel residualCnn(ExampleShape.Image image) {
        ComputationGraphConfiguration conf =
                base().graphBuilder()
                        .addInputs("input")
                        .addLayer("conv1", sameConvolution("conv1", 16), "input")
                        .addLayer("bn1", new BatchNormalization.Builder().build(), "conv1")
                        .addLayer("relu1", relu(), "bn1")
                        .addLayer("conv2", sameConvolution("conv2", 16), "relu1")
                        .addLayer("bn2", new BatchNormalization.Builder().build(), "conv2")
                        .addVertex(
                                "add",
                                new ElementWiseVertex(ElementWiseVertex.Op.Add),
                                "relu1",
                                "bn2")
                        .addLayer("relu2", relu(), "add")
                        .addLayer("pool", maxPooling("pool"), "relu2")
                        .addLayer("conv3", sameConvolution("conv3", 32), "pool")
                        .addLayer("bn3", new BatchNormalization.Builder().build(), "conv3")
                        .addLayer("relu3", relu(), "bn3")
                        .addLayer("average", averagePooling(), "relu3")
                        .addLayer("out", output(), "average")
                        .setOutputs("out")
                        .setInputTypes(inputType(image))
                        .build();
        ComputationGraph graph = new ComputationGraph(conf);
        graph.init();
        return new GraphModel(graph);
    }

    private Dl4jModel lstm(int units) {
        if (!(shape instanceof ExampleShape.Sequence sequence)) {
            throw new UserError(ErrorCode.ARCHITECTURE_UNFIT, "charts-lstm", shape.text());
        }
        LSTM cells =
                new LSTM.Builder()
                        .nOut(units)
                        .activation(Activation.TANH)
                        .weightInit(WeightInit.XAVIER)
                        .forgetGateBiasInit(1)
                        .build();
        LastTimeStep last = new LastTimeStep(cells);
        last.setLayerName("lstm");
        NeuralNetConfiguration.ListBuilder layers = base().list().layer(last).layer(output());
        return sequential(layers, InputType.recurrent(sequence.features(), sequence.steps()));
    }

    private Dl4jModel vgg16(ExampleShape.Image image) {
        NeuralNetConfiguration.ListBuilder layers = base().list();
        for (int block = 0; block < VGG_BLOCKS.length; block++) {
            for (int i = 1; i <= VGG_BLOCKS[block][1]; i++) {
                layers.layer(
                        sameConvolutionWithRelu(
                                "conv" + (block + 1) + "_" + i, VGG_BLOCKS[block][0]));
            }
            layers.layer(maxPooling("pool" + (block + 1)));
        }
        layers.layer(dense("fc1", 4096)).layer(dense("fc2", 4096)).layer(output());
        return sequential(layers, inputType(image));
    }

    private static Dl4jModel sequential(
            NeuralNetConfiguration.ListBuilder layers, InputType input) {
        MultiLayerNetwork network = new MultiLayerNetwork(layers.setInputType(input).build());
        network.init();
        return new SequentialModel(network);
    }

    private static InputType inputType(ExampleShape.Image image) {
        return InputType.convolutional(image.height(), image.width(), image.channels());
    }

    private static DenseLayer dense(String name, int width) {
        return new DenseLayer.Builder().name(name).nOut(width).activation(Activation.RELU).build();
    }

    private OutputLayer output() {
        return new OutputLayer.Builder(LossFunction.MCXENT)
                .name("out")
                .nOut(classes)
                .activation(Activation.SOFTMAX)
                .weightInit(WeightInit.XAVIER)
                .build();
    }

    private static ConvolutionLayer convolution(
            String name, int filters, int size, ConvolutionMode mode) {
        return new ConvolutionLayer.Builder(size, size)
                .name(name)
                .nOut(filters)
                .convolutionMode(mode)
                .activation(Activation.RELU)
                .build();
    }

    private static ConvolutionLayer sameConvolution(String name, int filters) {
        return new ConvolutionLayer.Builder(3, 3)
                .name(name)
                .nOut(filters)
                .convolutionMode(ConvolutionMode.Same)
                .activation(Activation.IDENTITY)
                .build();
    }

    private static ConvolutionLayer sameConvolutionWithRelu(String name, int filters) {
        return convolution(name, filters, 3, ConvolutionMode.Same);
    }

    private static SubsamplingLayer maxPooling(String name) {
        return new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                .name(name)
                .kernelSize(2, 2)
                .stride(2, 2)
                .build();
    }

    private static GlobalPoolingLayer averagePooling() {
        return new GlobalPoolingLayer.Builder(PoolingType.AVG).build();
    }

    private static ActivationLayer relu() {
        return new ActivationLayer.Builder().activation(Activation.RELU).build();
    }
}

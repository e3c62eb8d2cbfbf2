package dev.secateur.model.engine;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;

/** A network's mean loss on data, computed by DL4J in double precision, as in training. */
final class DoubleLoss {
    /** Nearer to wrong than this DL4J's binary cross-entropy takes other answers than given. */
    private static final double CLIPPED = 1e-5;

    private final Dl4jModel model;
    private final INDArray features;
    private final int[] labels;
    private final BitSet statistics = new BitSet();

    private DoubleLoss(Dl4jModel model, INDArray features, int[] labels) {
        this.model = model;
        this.features = features;
        this.labels = labels;
        for (Dl4jModel.Step step : model.steps()) {
            if (step.layer() != null && step.configuration() instanceof BatchNormalization) {
                int end = (int) (step.layer().params().offset() + step.layer().numParams());
                statistics.set(end - (int) step.layer().numParams() / 2, end);
            }
        }
    }

    static DoubleLoss of(Dl4jModel model, ExampleShape shape, Dataset data) {
        INDArray parameters = model.parameters().castTo(DataType.DOUBLE);
        Dl4jModel copy =
                model instanceof SequentialModel stack
                        ? copy(stack.network().getLayerWiseConfigurations().clone(), parameters)
                        : copy(
                                ((GraphModel) model).network().getConfiguration().clone(),
                                parameters);
        int[] all = IntStream.range(0, data.size()).toArray();
        Batches batches = new Batches(InputLayout.of(model), 3);
        INDArray features = batches.features(data, all).castTo(DataType.DOUBLE);
        int[] labels = IntStream.of(all).map(data::label).toArray();
        return new DoubleLoss(copy, features, labels);
    }

    private static Dl4jModel copy(MultiLayerConfiguration conf, INDArray parameters) {
        conf.setDataType(DataType.DOUBLE);
        MultiLayerNetwork network = new MultiLayerNetwork(conf);
        network.init(parameters, false);
        return new SequentialModel(network);
    }

    private static Dl4jModel copy(ComputationGraphConfiguration conf, INDArray parameters) {
        conf.setDataType(DataType.DOUBLE);
        ComputationGraph network = new ComputationGraph(conf);
        network.init(parameters, false);
        return new GraphModel(network);
    }

    /** Whether a parameter is a mean or variance that batch normalisation keeps for later. */
    boolean isRunningStatistic(int parameter) {
        return statistics.get(parameter);
    }

    /** The loss with one parameter moved. */
    double at(int parameter, double by) {
        INDArray parameters = model.parameters();
        double before = parameters.getDouble(parameter);
        parameters.putScalar(parameter, before + by);
        double loss = now();
        parameters.putScalar(parameter, before);
        return loss;
    }

    /**
     * Whether the gradients that DL4J defines are the loss's slope here, rounding apart: binary
     * cross-entropy cuts answers off near 0 and 1 and goes on from the cut ones, and no loss can be
     * told from a probability of 0 for what is right.
     */
    boolean isSmooth() {
        ILossFunction function = function();
        INDArray output = output();
        int width = (int) output.size(1);
        return IntStream.range(0, (int) output.length())
                .allMatch(
                        i -> {
                            double answer = output.getDouble(i / width, i % width);
                            double distance = labels[i / width] == i % width ? answer : 1 - answer;
                            return function instanceof LossMSE || distance > CLIPPED;
                        });
    }

    private INDArray output() {
        return model instanceof SequentialModel stack
                ? stack.network().output(features, true)
                : ((GraphModel) model).network().outputSingle(true, features);
    }

    private ILossFunction function() {
        var last = model.steps().get(model.steps().size() - 1);
        return ((BaseOutputLayer) last.configuration()).getLossFn();
    }

    private double now() {
        INDArray output = output();
        ILossFunction function = function();
        double sum = 0;
        for (int i = 0; i < output.length(); i++) {
            int width = (int) output.size(1);
            double answer = output.getDouble(i / width, i % width);
            double right = labels[i / width] == i % width ? 1 : 0;
            if (function instanceof LossMCXENT) {
                sum -= right == 0 ? 0 : Math.log(answer);
            } else if (function instanceof LossBinaryXENT) {
                sum -= Math.log(right == 0 ? 1 - answer : answer);
            } else {
                sum += (answer - right) * (answer - right) / width;
            }
        }
        return sum / labels.length;
    }
}

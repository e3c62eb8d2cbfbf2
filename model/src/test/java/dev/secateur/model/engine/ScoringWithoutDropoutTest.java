package dev.secateur.model.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.JobContext;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.dropout.GaussianDropout;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.Bidirectional;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.conf.weightnoise.DropConnect;
import org.deeplearning4j.nn.conf.weightnoise.IWeightNoise;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Where a network is looked at rather than trained, its dropout must not have a say. */
class ScoringWithoutDropoutTest {
    private static final ExampleShape VECTOR = new ExampleShape.Vector(7);
    private static final ExampleShape SERIES = new ExampleShape.Sequence(2, 5);
    private static final CancellationToken GO_ON = new CancellationToken();

    private enum Kind {
        STACK,
        GRAPH,
        WRAPPED,
        BOTH_WAYS;

        ExampleShape shape() {
            return this == STACK || this == GRAPH ? VECTOR : SERIES;
        }

        /** A network of this kind, always with the same weights. */
        Network network(IDropout dropout, boolean kernels) {
            Dl4jModel model =
                    switch (this) {
                        case STACK -> stack(dropout);
                        case GRAPH -> graph(dropout);
                        case WRAPPED -> sequence(lstm(dropout), dropout);
                        case BOTH_WAYS -> sequence(new Bidirectional(lstm(dropout)), dropout);
                    };
            return new Network(model, Optional.of(shape()), new KernelUse(kernels));
        }
    }

    static Stream<Arguments> kinds() {
        return Stream.of(Kind.values())
                .flatMap(
                        kind ->
                                Stream.of(
                                        Arguments.of(kind, new Dropout(0.5), true),
                                        Arguments.of(kind, new Dropout(0.5), false),
                                        Arguments.of(kind, new GaussianDropout(0.5), false)));
    }

    @BeforeAll
    static void oneThread() {
        new Engine(1);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void gradientsAreThoseOfTheSameNetworkWithoutDropout(
            Kind kind, IDropout dropout, boolean kernels) {
        Dataset data = DrawnNetworks.data(kind.shape());
        int[] all = IntStream.range(0, data.size()).toArray();
        try (Network network = kind.network(dropout, kernels);
                Network plain = kind.network(null, kernels)) {
            String configuration = network.configurationJson();
            List<float[]> expected = plain.gradients(data, all, GO_ON);
            List<float[]> gradients = network.gradients(data, all, GO_ON);
            for (int l = 0; l < expected.size(); l++) {
                assertThat(gradients.get(l)).containsExactly(expected.get(l));
            }
            assertThat(network.configurationJson()).isEqualTo(configuration);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void trainingDropsAllTheSameAfterwards(Kind kind, IDropout dropout, boolean kernels) {
        Dataset data = DrawnNetworks.data(kind.shape());
        int[] all = IntStream.range(0, data.size()).toArray();
        try (Network network = kind.network(dropout, kernels);
                Network plain = kind.network(null, kernels)) {
            for (Network each : List.of(network, plain)) {
                each.gradients(data, all, GO_ON);
                each.fit(data, all);
            }
            assertThat(network.weights().get(0).toArray())
                    .isNotEqualTo(plain.weights().get(0).toArray());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void valuesOfUnitsAndAccuraciesAreThoseOfTheSameNetworkWithoutDropout(
            Kind kind, IDropout dropout, boolean kernels) {
        Dataset data = DrawnNetworks.data(kind.shape());
        try (Network network = kind.network(dropout, kernels);
                Network plain = kind.network(null, kernels);
                UnitReader reader = network.unitReader(data);
                UnitReader plainly = plain.unitReader(data);
                MaskedInference masked = network.maskedInference(data);
                MaskedInference maskedPlainly = plain.maskedInference(data)) {
            var values = reader.read(0, data.size(), GO_ON);
            var expected = plainly.read(0, data.size(), GO_ON);
            for (int l = 0; l < expected.size(); l++) {
                assertThat(values.get(l).values()).isEqualTo(expected.get(l).values());
            }
            List<BitSet> none = values.stream().map(layer -> new BitSet()).toList();
            assertThat(masked.accuracy(none, JobContext.silent()))
                    .isEqualTo(maskedPlainly.accuracy(none, JobContext.silent()));
        }
    }

    @Test
    void gradientsAreThoseOfTheSameNetworkWithoutNoiseOnItsWeights() {
        Dataset data = DrawnNetworks.data(VECTOR);
        int[] all = IntStream.range(0, data.size()).toArray();
        try (Network network = noisy(new DropConnect(0.5));
                Network plain = noisy(null)) {
            assertThat(network.gradients(data, all, GO_ON).get(0))
                    .containsExactly(plain.gradients(data, all, GO_ON).get(0));
        }
    }

    private static Network noisy(IWeightNoise noise) {
        MultiLayerNetwork network =
                new MultiLayerNetwork(
                        base().weightNoise(noise)
                                .list(dense(null), output(null))
                                .setInputType(InputType.feedForward(VECTOR.size()))
                                .build());
        network.init();
        return new Network(new SequentialModel(network), Optional.of(VECTOR), new KernelUse(false));
    }

    private static NeuralNetConfiguration.Builder base() {
        return new NeuralNetConfiguration.Builder().seed(3);
    }

    /** A dropout remembers what it dropped, so no two layers may share one. */
    private static IDropout ofItsOwn(IDropout dropout) {
        return dropout == null ? null : dropout.clone();
    }

    private static DenseLayer dense(IDropout dropout) {
        return new DenseLayer.Builder()
                .nOut(6)
                .activation(Activation.TANH)
                .dropOut(ofItsOwn(dropout))
                .build();
    }

    private static LSTM lstm(IDropout dropout) {
        return new LSTM.Builder()
                .nOut(4)
                .activation(Activation.TANH)
                .dropOut(ofItsOwn(dropout))
                .build();
    }

    private static OutputLayer output(IDropout dropout) {
        return new OutputLayer.Builder(LossFunction.MCXENT)
                .nOut(3)
                .activation(Activation.SOFTMAX)
                .dropOut(ofItsOwn(dropout))
                .build();
    }

    private static DropoutLayer layer(IDropout dropout) {
        return new DropoutLayer.Builder().dropOut(ofItsOwn(dropout)).build();
    }

    private static Dl4jModel stack(IDropout dropout) {
        MultiLayerNetwork network =
                new MultiLayerNetwork(
                        base().list(dense(dropout), dense(dropout), layer(dropout), output(dropout))
                                .setInputType(InputType.feedForward(VECTOR.size()))
                                .build());
        network.init();
        return new SequentialModel(network);
    }

    private static Dl4jModel graph(IDropout dropout) {
        ComputationGraph network =
                new ComputationGraph(
                        base().graphBuilder()
                                .addInputs("in")
                                .addLayer("a", dense(dropout), "in")
                                .addLayer("b", layer(dropout), "a")
                                .addLayer("out", output(dropout), "b")
                                .setOutputs("out")
                                .setInputTypes(InputType.feedForward(VECTOR.size()))
                                .build());
        network.init();
        return new GraphModel(network);
    }

    private static Dl4jModel sequence(Layer last, IDropout dropout) {
        MultiLayerNetwork network =
                new MultiLayerNetwork(
                        base().list(lstm(dropout), new LastTimeStep(last), output(dropout))
                                .setInputType(InputType.recurrent(2, 5))
                                .build());
        network.init();
        return new SequentialModel(network);
    }
}

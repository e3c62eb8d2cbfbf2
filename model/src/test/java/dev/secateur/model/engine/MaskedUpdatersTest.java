package dev.secateur.model.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.network.LayerWeights;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.AMSGrad;
import org.nd4j.linalg.learning.config.AdaDelta;
import org.nd4j.linalg.learning.config.AdaGrad;
import org.nd4j.linalg.learning.config.AdaMax;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nadam;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * Masks hold also under the rules that only DL4J has and that a network's file may bring along,
 * whoever computes the layers. AdaBelief is left out: DL4J cannot make it.
 */
class MaskedUpdatersTest {
    private static final ExampleShape.Sequence SHAPE = new ExampleShape.Sequence(2, 3);
    private static final double RATE = 0.01;

    static Stream<Arguments> updaters() {
        List<IUpdater> all =
                List.of(
                        new AdaMax(RATE),
                        new Nadam(RATE),
                        new AMSGrad(RATE),
                        new AdaGrad(RATE),
                        new AdaDelta(),
                        new RmsProp(RATE));
        return all.stream()
                .flatMap(
                        updater ->
                                Stream.of(true, false)
                                        .map(kernels -> Arguments.of(updater, kernels)));
    }

    @BeforeAll
    static void oneThread() {
        new Engine(1);
    }

    @ParameterizedTest
    @MethodSource("updaters")
    void aHundredStepsMoveAllWeightsButTheMaskedOnes(IUpdater updater, boolean kernels) {
        Dataset data = DrawnNetworks.data(SHAPE);
        int[] all = IntStream.range(0, data.size()).toArray();
        try (Network network =
                new Network(model(updater), Optional.of(SHAPE), new KernelUse(kernels))) {
            List<BitSet> masks = half(network);
            network.holdAtZero(masks);
            List<float[]> before = network.weights().stream().map(LayerWeights::toArray).toList();
            for (int step = 0; step < 100; step++) {
                network.fit(data, all);
                assertThat(zeros(network)).isEqualTo(masks);
            }
            for (int l = 0; l < masks.size(); l++) {
                assertThat(network.weights().get(l).toArray()).isNotEqualTo(before.get(l));
            }
        }
    }

    private static Dl4jModel model(IUpdater updater) {
        MultiLayerNetwork network =
                new MultiLayerNetwork(
                        new NeuralNetConfiguration.Builder()
                                .seed(5)
                                .updater(updater)
                                .list(
                                        new LastTimeStep(
                                                new LSTM.Builder()
                                                        .nOut(4)
                                                        .activation(Activation.TANH)
                                                        .build()),
                                        new OutputLayer.Builder(LossFunction.MCXENT)
                                                .nOut(3)
                                                .activation(Activation.SOFTMAX)
                                                .build())
                                .setInputType(InputType.recurrent(SHAPE.features(), SHAPE.steps()))
                                .build());
        network.init();
        return new SequentialModel(network);
    }

    private static List<BitSet> half(Network network) {
        SplittableRandom random = new SplittableRandom(4);
        List<BitSet> masks = new ArrayList<>();
        for (LayerWeights layer : network.weights()) {
            BitSet mask = new BitSet();
            IntStream.range(0, layer.size()).filter(i -> random.nextBoolean()).forEach(mask::set);
            masks.add(mask);
        }
        return masks;
    }

    private static List<BitSet> zeros(Network network) {
        List<BitSet> zeros = new ArrayList<>();
        for (LayerWeights layer : network.weights()) {
            BitSet set = new BitSet();
            IntStream.range(0, layer.size()).filter(i -> layer.value(i) == 0).forEach(set::set);
            zeros.add(set);
        }
        return zeros;
    }
}

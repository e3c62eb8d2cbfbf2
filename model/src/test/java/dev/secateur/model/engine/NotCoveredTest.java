package dev.secateur.model.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.nd4j.linalg.schedule.ScheduleType;
import org.nd4j.linalg.schedule.StepSchedule;

/** What kernels do not do is done by DL4J, with the same results. */
class NotCoveredTest {
    private static final ExampleShape SHAPE = new ExampleShape.Vector(7);

    @BeforeAll
    static void oneThread() {
        new Engine(1);
    }

    @Test
    void aLayerThatIsNotCoveredIsToldOnceAndRunByDl4j() {
        KernelUse use = new KernelUse(true);
        Dataset data = DrawnNetworks.data(SHAPE);
        Dl4jModel model = model(Activation.SOFTPLUS, b -> b);
        try (Network network = new Network(model, Optional.of(SHAPE), use);
                Network copy = network.copy()) {
            assertThat(network.isCovered(SHAPE)).isFalse();
            assertThat(copy.isCovered(SHAPE)).isFalse();
            assertThat(use.told()).hasSize(1);
            float[] before = network.predict(data, 0, data.size());
            network.fit(data, IntStream.range(0, data.size()).toArray());
            assertThat(network.predict(data, 0, data.size())).isNotEqualTo(before);
        }
    }

    @Test
    void aRuleThatIsNotCoveredMovesTheSame() {
        assertMovesTheSame(b -> b.updater(new RmsProp(0.01)));
    }

    @Test
    void aScheduleOfLearningRatesMovesTheSame() {
        assertMovesTheSame(
                b -> b.updater(new Sgd(new StepSchedule(ScheduleType.ITERATION, 0.5, 0.5, 1))));
    }

    @Test
    void clippedGradientsMoveTheSame() {
        assertMovesTheSame(
                b ->
                        b.updater(new Sgd(0.5))
                                .gradientNormalization(GradientNormalization.ClipL2PerLayer)
                                .gradientNormalizationThreshold(0.01));
    }

    @Test
    void weightDecayMovesTheSame() {
        assertMovesTheSame(b -> b.updater(new Sgd(0.5)).weightDecay(0.1));
    }

    private static void assertMovesTheSame(UnaryOperator<NeuralNetConfiguration.Builder> how) {
        KernelUse use = new KernelUse(true);
        Dl4jModel model = model(Activation.TANH, how);
        Dl4jModel other = model.copy(null);
        Dataset data = DrawnNetworks.data(SHAPE);
        int[] all = IntStream.range(0, data.size()).toArray();
        try (Network kernels = new Network(model, Optional.of(SHAPE), use);
                Network dl4j = new Network(other, Optional.of(SHAPE), new KernelUse(false))) {
            assertThat(kernels.isCovered(SHAPE)).isTrue();
            BitSet held = new BitSet();
            held.set(1, 9);
            kernels.holdAtZero(List.of(held, new BitSet()));
            dl4j.holdAtZero(List.of(held, new BitSet()));
            for (int step = 0; step < 4; step++) {
                kernels.fit(data, all);
                dl4j.fit(data, all);
            }
            assertThat(use.told()).hasSize(1);
            for (int i = 0; i < model.parameters().length(); i++) {
                assertThat(model.parameters().getDouble(i))
                        .isCloseTo(other.parameters().getDouble(i), within(1e-5));
            }
            assertThat(kernels.weights().get(0).tensors().get(0).values().get(1)).isZero();
        }
    }

    private static Dl4jModel model(
            Activation function, UnaryOperator<NeuralNetConfiguration.Builder> how) {
        MultiLayerNetwork network =
                new MultiLayerNetwork(
                        how.apply(new NeuralNetConfiguration.Builder().seed(2))
                                .list()
                                .layer(
                                        new DenseLayer.Builder()
                                                .nOut(6)
                                                .activation(function)
                                                .build())
                                .layer(
                                        new OutputLayer.Builder(LossFunction.MCXENT)
                                                .nOut(3)
                                                .activation(Activation.SOFTMAX)
                                                .build())
                                .setInputType(InputType.feedForward(7))
                                .build());
        network.init();
        return new SequentialModel(network);
    }
}

package dev.secateur.model.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;

class RegularizationTest {
    private static final ExampleShape.Image SHAPE = new ExampleShape.Image(1, 8, 8);
    private static final ExampleShape.Image LARGE = new ExampleShape.Image(1, 16, 16);
    private static final Dataset DATA = DrawnNetworks.data(SHAPE);
    private static final int[] ALL = IntStream.range(0, DATA.size()).toArray();

    @BeforeAll
    static void oneThread() {
        new Engine(1);
    }

    @ParameterizedTest
    @EnumSource(Optimizer.Rule.class)
    void kernelsAndDl4jLearnTheSameWithAPenaltyAndWeightsAtAnyRate(Optimizer.Rule rule) {
        Optimizer optimizer = new Optimizer(rule, 0.02, 0);
        // Adam makes steps of full length out of what rounding leaves of slopes that are zero, as
        // those of biases before batch normalization.
        String architecture = rule == Optimizer.Rule.ADAM ? "mlp:6" : "digits-cnn";
        Dl4jModel model = model(architecture, optimizer);
        Dl4jModel other = model.copy(optimizer);
        try (Network kernels = new Network(model, Optional.of(SHAPE), new KernelUse(true));
                Network dl4j = new Network(other, Optional.of(SHAPE), new KernelUse(false))) {
            Regularization how = new Regularization(0.3, 0, true);
            for (Network network : List.of(kernels, dl4j)) {
                hold(network);
                network.training().beginRegularization(how, DATA, 1);
            }
            for (int step = 0; step < 3; step++) {
                for (Network network : List.of(kernels, dl4j)) {
                    network.training().scaleLearningRate(1.0 / (step + 1));
                    network.fit(DATA, ALL);
                }
                assertThat(kernels.training().lastLoss())
                        .isCloseTo(dl4j.training().lastLoss(), within(1e-4));
            }
            assertClose(model.parameters(), other.parameters());
            assertThat(zeros(kernels)).isGreaterThan(17L * kernels.weights().size());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void thePenaltyIsForWeightsAndNotForScalesOrBiases(boolean useKernels) {
        Dl4jModel model = model("digits-cnn", new Optimizer(Optimizer.Rule.SGD, 1e-9, 0));
        try (Network network = new Network(model, Optional.of(SHAPE), new KernelUse(useKernels))) {
            network.training().beginRegularization(new Regularization(1e10, 0, false), DATA, 1);
            network.fit(DATA, ALL);
            assertThat(zeros(network)).isEqualTo(network.summary("").weights());
            for (Dl4jModel.Step step : model.steps()) {
                if (step.name().startsWith("bn")) {
                    INDArray scales = step.layer().getParam("gamma");
                    assertThat(scales.minNumber().doubleValue()).isCloseTo(1, within(1e-6));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void dropoutChangesTrainingByItsSeedAndNeitherAnswersNorFiles(boolean useKernels) {
        float[] whole = answersAfter(useKernels, 0, 1);
        float[] dropped = answersAfter(useKernels, 0.5, 1);
        assertThat(dropped).isNotEqualTo(whole).isEqualTo(answersAfter(useKernels, 0.5, 1));
        assertThat(answersAfter(useKernels, 0.5, 2)).isNotEqualTo(dropped);
    }

    private static float[] answersAfter(boolean useKernels, double dropout, long seed) {
        Dl4jModel model = model("lenet-5", new Optimizer(Optimizer.Rule.SGD, 0.05, 0));
        try (Network network = new Network(model, Optional.of(LARGE), new KernelUse(useKernels))) {
            String json = network.configurationJson();
            Dataset data = DrawnNetworks.data(LARGE);
            network.training()
                    .beginRegularization(new Regularization(0, dropout, true), data, seed);
            network.training().scaleLearningRate(0.5);
            network.fit(data, ALL);
            network.fit(data, ALL);
            float[] answers = network.predict(data, 0, data.size());
            assertThat(network.predict(data, 0, data.size())).isEqualTo(answers);
            assertThat(
                            network.configurationJson()
                                    .replace("\"iterationCount\" : 2", "\"iterationCount\" : 0"))
                    .isEqualTo(json);
            return answers;
        }
    }

    @Test
    void theNetworksOwnInputStaysWhole() {
        Dl4jModel model = model("mlp:6-5", Optimizer.adam());
        DropoutPlaces places = DropoutPlaces.of(model);
        assertThat(places.layers())
                .containsExactly(
                        model.steps().get(1).configuration(), model.steps().get(2).configuration());
        places.drop(0.2);
        assertThat(places.layers().get(0).getIDropout()).isEqualTo(new Dropout(0.8));
        places.restore();
        assertThat(places.layers().get(0).getIDropout()).isNull();
    }

    @Test
    void rareClassesCountMore() {
        assertThat(Regimen.classWeights(new int[] {6, 2, 0})).containsExactly(8 / 12f, 2, 1);
    }

    private static Dl4jModel model(String architecture, Optimizer optimizer) {
        ExampleShape shape = architecture.equals("lenet-5") ? LARGE : SHAPE;
        return new Architect(shape, 3, 1, optimizer).build(Architecture.parse(architecture));
    }

    private static void hold(Network network) {
        BitSet some = new BitSet();
        some.set(3, 20);
        List<BitSet> held = network.weights().stream().map(layer -> (BitSet) some.clone()).toList();
        network.holdAtZero(held);
    }

    static long zeros(Network network) {
        return network.weights().stream()
                .flatMap(layer -> layer.tensors().stream())
                .mapToLong(
                        tensor ->
                                IntStream.range(0, tensor.size())
                                        .filter(i -> tensor.value(i) == 0)
                                        .count())
                .sum();
    }

    private static void assertClose(INDArray actual, INDArray expected) {
        for (int i = 0; i < actual.length(); i++) {
            assertThat(actual.getDouble(i)).isCloseTo(expected.getDouble(i), within(2e-4));
        }
    }
}

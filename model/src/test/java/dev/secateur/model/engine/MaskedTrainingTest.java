package dev.secateur.model.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.network.LayerWeights;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedTrainingTest {
    private static final ExampleShape SERIES = new ExampleShape.Sequence(1, 12);
    private static final double RATE = 0.01;

    static Stream<Arguments> rulesAndArithmetics() {
        return Stream.of(Optimizer.Rule.values())
                .flatMap(rule -> Stream.of(Arithmetic.values()).map(by -> Arguments.of(rule, by)));
    }

    @ParameterizedTest
    @MethodSource("rulesAndArithmetics")
    void aHundredStepsOfAnyRuleMoveNoMaskedWeightOfAnLstm(
            Optimizer.Rule rule, Arithmetic arithmetic) {
        Dataset data = series(8);
        try (Network network = build("charts-lstm", SERIES, rule, arithmetic)) {
            List<BitSet> masks = half(network);
            network.holdAtZero(masks);
            for (int step = 0; step < 100; step++) {
                network.fit(data, all(data));
                assertZerosAre(masks, network);
            }
        }
    }

    private static void assertZerosAre(List<BitSet> masks, Network network) {
        for (int l = 0; l < masks.size(); l++) {
            LayerWeights layer = network.weights().get(l);
            BitSet zeros = new BitSet();
            IntStream.range(0, layer.size()).filter(i -> layer.value(i) == 0).forEach(zeros::set);
            assertThat(zeros).isEqualTo(masks.get(l));
        }
    }

    @ParameterizedTest
    @EnumSource(Arithmetic.class)
    void weightsThatMayMoveAgainStartWithoutTheVelocityTheyHad(Arithmetic arithmetic) {
        Dataset data = series(6);
        try (Network network = build("charts-lstm", SERIES, Optimizer.Rule.MOMENTUM, arithmetic)) {
            List<BitSet> masks = half(network);
            network.holdAtZero(masks);
            for (int step = 0; step < 10; step++) {
                network.fit(data, all(data));
            }
            network.holdAtZero(none(network));
            try (Network plain =
                    network.copyForTraining(new Optimizer(Optimizer.Rule.SGD, RATE, 0))) {
                plain.fit(data, all(data));
                network.fit(data, all(data));
                // From rest, Nesterov's first step is 1 + momentum times that of plain descent.
                for (int l = 0; l < masks.size(); l++) {
                    float[] moved = network.weights().get(l).toArray();
                    float[] plainly = plain.weights().get(l).toArray();
                    masks.get(l).stream()
                            .forEach(
                                    i ->
                                            assertThat((double) moved[i])
                                                    .isCloseTo(1.9 * plainly[i], within(1e-6)));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Arithmetic.class)
    void whatIsCoveredMovesByTheGradientsAtTheMaskedWeights(Arithmetic arithmetic) {
        Dataset data = series(6);
        try (Network network = build("charts-lstm", SERIES, Optimizer.Rule.SGD, arithmetic);
                Network masked =
                        network.copyForTraining(new Optimizer(Optimizer.Rule.SGD, RATE, 0))) {
            List<BitSet> masks = half(network);
            List<float[]> before = values(network.weights());
            masked.holdAtZero(masks);
            masked.holdAtZero(none(masked));
            List<float[]> from = values(masked.weights());
            masked.fit(data, all(data));
            network.mask().cover(masks);
            network.fit(data, all(data));
            for (int l = 0; l < masks.size(); l++) {
                float[] step = masked.weights().get(l).toArray();
                float[] beneath = network.mask().weightsBeneath().get(l).toArray();
                float[] shown = network.weights().get(l).toArray();
                for (int i = 0; i < step.length; i++) {
                    float moved = before.get(l)[i] + step[i] - from.get(l)[i];
                    assertThat(beneath[i]).isCloseTo(moved, within(1e-6f));
                    assertThat(shown[i]).isEqualTo(masks.get(l).get(i) ? 0 : beneath[i]);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Optimizer.Rule.class)
    void whatIsUncoveredShowsWhatItLearntBeneath(Optimizer.Rule rule) {
        Dataset data = series(6);
        try (Network network = build("charts-lstm", SERIES, rule, Arithmetic.SECATEUR)) {
            List<BitSet> masks = half(network);
            List<float[]> before = values(network.weights());
            network.mask().cover(masks);
            for (int step = 0; step < 5; step++) {
                network.fit(data, all(data));
            }
            List<float[]> beneath = values(network.mask().weightsBeneath());
            network.holdAtZero(none(network));
            List<float[]> shown = values(network.weights());
            for (int l = 0; l < masks.size(); l++) {
                assertThat(shown.get(l)).isEqualTo(beneath.get(l)).isNotEqualTo(before.get(l));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mlp:7-5", "digits-cnn", "charts-lstm"})
    void theFirstWeightsAreFoundAgainAfterTraining(String architecture) {
        boolean isSeries = architecture.equals("charts-lstm");
        ExampleShape shape = isSeries ? SERIES : new ExampleShape.Image(1, 8, 8);
        Dataset data = data(shape, 6);
        try (Network network =
                build(architecture, shape, Optimizer.Rule.ADAM, Arithmetic.SECATEUR)) {
            List<float[]> before = values(network.weights());
            network.fit(data, all(data));
            try (Network first = network.first();
                    Network other = network.redrawn(2)) {
                for (int l = 0; l < before.size(); l++) {
                    assertThat(first.weights().get(l).toArray()).isEqualTo(before.get(l));
                    assertThat(other.weights().get(l).toArray()).isNotEqualTo(before.get(l));
                }
            }
        }
    }

    /** Such a bias has a gradient of rounding noise, which Adam would make full steps of. */
    @ParameterizedTest
    @EnumSource(Arithmetic.class)
    void aFilterWithoutWeightsBeforeBatchNormalizationKeepsItsBias(Arithmetic arithmetic) {
        ExampleShape shape = new ExampleShape.Image(1, 8, 8);
        Dataset data = data(shape, 24);
        try (Network network = build("digits-cnn", shape, Optimizer.Rule.ADAM, arithmetic)) {
            for (int step = 0; step < 20; step++) {
                network.fit(data, all(data));
            }
            List<BitSet> masks = firstUnits(network);
            float[] before = biases(network);
            network.holdAtZero(masks);
            for (int step = 0; step < 20; step++) {
                network.fit(data, all(data));
            }
            float[] after = biases(network);
            assertThat(Arrays.copyOf(after, 8)).isEqualTo(Arrays.copyOf(before, 8));
            for (int filter = 8; filter < 16; filter++) {
                assertThat(after[filter]).isNotEqualTo(before[filter]);
            }
        }
    }

    @Test
    void goingBackToParametersTakesTheBiasesThatTheyHad() {
        ExampleShape shape = new ExampleShape.Image(1, 8, 8);
        Dataset data = data(shape, 24);
        try (Network network =
                        build("digits-cnn", shape, Optimizer.Rule.ADAM, Arithmetic.SECATEUR);
                ParameterCopy drawn = network.parameters().copy()) {
            float[] before = biases(network);
            network.fit(data, all(data));
            network.holdAtZero(firstUnits(network));
            network.parameters().restore(drawn);
            network.fit(data, all(data));
            assertThat(Arrays.copyOf(biases(network), 8)).isEqualTo(Arrays.copyOf(before, 8));
        }
    }

    @ParameterizedTest
    @EnumSource(Arithmetic.class)
    void whatIsCoveredGoesOnFromItsTrainingStateAsIfNothingHadHappened(Arithmetic arithmetic)
            throws IOException {
        ExampleShape shape = new ExampleShape.Image(1, 8, 8);
        Dataset data = data(shape, 24);
        try (Network network = build("digits-cnn", shape, Optimizer.Rule.ADAM, arithmetic);
                Network other = build("digits-cnn", shape, Optimizer.Rule.ADAM, arithmetic)) {
            network.mask().cover(firstUnits(network));
            network.fit(data, all(data));
            ByteArrayOutputStream state = new ByteArrayOutputStream();
            network.training().writeState(state);
            other.holdAtZero(half(other));
            other.training().readState(new ByteArrayInputStream(state.toByteArray()));
            for (Network each : List.of(network, other)) {
                each.fit(data, all(data));
                each.mask().cover(half(each));
                each.fit(data, all(data));
            }
            assertThat(other.mask().masked()).isEqualTo(network.mask().masked());
            assertThat(values(other.weights()))
                    .usingElementComparator(Arrays::compare)
                    .isEqualTo(values(network.weights()));
            assertThat(values(other.mask().weightsBeneath()))
                    .usingElementComparator(Arrays::compare)
                    .isEqualTo(values(network.mask().weightsBeneath()));
            assertThat(biases(other)).isEqualTo(biases(network));
        }
    }

    /** Those of the 16 filters of the first layer, which lie before all weights. */
    private static float[] biases(Network network) {
        float[] values = new float[16];
        network.parameters().others().get(values);
        return values;
    }

    /** Masks all weights of the first half of each layer's units. */
    private static List<BitSet> firstUnits(Network network) {
        List<BitSet> masks = new ArrayList<>();
        for (LayerWeights layer : network.weights()) {
            int half = layer.units().count() / 2;
            BitSet mask = new BitSet();
            IntStream.range(0, layer.size()).filter(i -> layer.unit(i) < half).forEach(mask::set);
            masks.add(layer.units().count() == 0 ? new BitSet() : mask);
        }
        return masks;
    }

    private static List<float[]> values(List<LayerWeights> weights) {
        return weights.stream().map(LayerWeights::toArray).toList();
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

    private static List<BitSet> none(Network network) {
        return network.weights().stream().map(layer -> new BitSet()).toList();
    }

    private static Network build(
            String architecture, ExampleShape shape, Optimizer.Rule rule, Arithmetic arithmetic) {
        return new Engine(1, arithmetic)
                .build(Architecture.parse(architecture), shape, 3, 7, new Optimizer(rule, RATE, 0));
    }

    private static Dataset series(int size) {
        return data(SERIES, size);
    }

    private static Dataset data(ExampleShape shape, int size) {
        SplittableRandom random = new SplittableRandom(9);
        float[] values = new float[size * shape.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        int[] labels = IntStream.range(0, size).map(i -> i % 3).toArray();
        return Dataset.ofFloats("made", shape, List.of("a", "b", "c"), values, labels);
    }

    private static int[] all(Dataset data) {
        return IntStream.range(0, data.size()).toArray();
    }
}

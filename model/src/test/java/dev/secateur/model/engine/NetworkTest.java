package dev.secateur.model.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import dev.secateur.model.network.LayerInfo;
import dev.secateur.model.network.LayerWeights;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkTest {
    private final Engine engine = new Engine(1);

    @ParameterizedTest
    @CsvSource({
        // Parameters and MACs worked out by hand: dense n·m + m, convolution k²·c·f + f.
        "mlp-64, 1, 28, 28, 50890, 50816, 50816",
        "lenet-300-100, 1, 28, 28, 266610, 266200, 266200",
        "lenet-5, 1, 28, 28, 431080, 430500, 2293000",
        "digits-cnn, 1, 8, 8, 7706, 7376, 230720",
    })
    void countsParametersWeightsAndMacs(
            String name, int c, int h, int w, long parameters, long weights, long macs) {
        try (Network network = build(name, new ExampleShape.Image(c, h, w), 10)) {
            var summary = network.summary(name);
            assertThat(summary.parameters()).isEqualTo(parameters);
            assertThat(summary.weights()).isEqualTo(weights);
            assertThat(summary.macs()).isEqualTo(macs);
        }
    }

    @Test
    void countsAnLstmOncePerStep() {
        try (Network network = build("charts-lstm", new ExampleShape.Sequence(1, 60), 6)) {
            List<LayerInfo> layers = network.summary("charts").layers();
            // 4 gates × 32 cells × (1 input + 32 recurrent), and 4 × 32 biases
            assertThat(layers.get(0).weights()).isEqualTo(4 * 32 * 33);
            assertThat(layers.get(0).parameters()).isEqualTo(4 * 32 * 33 + 128);
            assertThat(layers.get(0).macs()).isEqualTo(4L * 32 * 33 * 60);
            assertThat(layers.get(1).macs()).isEqualTo(32 * 6);
        }
    }

    @ParameterizedTest
    @CsvSource({"mlp-64", "lenet-5", "digits-cnn"})
    void weightViewsShowWhatTheNetworkComputesWith(String name) {
        Dataset data = images(10, 16, 3);
        try (Network network = build(name, data.shape(), 3)) {
            float[] before = network.predict(data, 0, 10);
            List<BitSet> all = new ArrayList<>();
            for (LayerWeights layer : network.weights()) {
                BitSet bits = new BitSet();
                bits.set(0, layer.size());
                all.add(bits);
            }
            network.holdAtZero(all);
            float[] after = network.predict(data, 0, 10);
            assertThat(before).isNotEqualTo(after);
            // With no weight left, every example is answered alike.
            for (int i = 1; i < 10; i++) {
                for (int k = 0; k < 3; k++) {
                    assertThat(after[3 * i + k]).isEqualTo(after[k]);
                }
            }
            for (LayerWeights layer : network.weights()) {
                layer.forEach(w -> assertThat(w).isZero());
            }
        }
    }

    @Test
    void aDenseLayersOutputIsReproducedFromItsView() {
        Dataset data = images(4, 4, 2);
        try (Network network = build("mlp:3", data.shape(), 2)) {
            List<LayerWeights> layers = network.weights();
            float[] x = new float[16];
            float[] predicted = network.predict(data, 0, 4);
            for (int e = 0; e < 4; e++) {
                data.copyExample(e, x, 0);
                double[] hidden = dense(layers.get(0), x, 3);
                float[] activated = new float[3];
                for (int j = 0; j < 3; j++) {
                    activated[j] = (float) Math.max(0, hidden[j]);
                }
                double[] logits = dense(layers.get(1), activated, 2);
                double p = 1 / (1 + Math.exp(logits[1] - logits[0]));
                assertThat((double) predicted[2 * e])
                        .isCloseTo(p, org.assertj.core.data.Offset.offset(1e-5));
            }
        }
    }

    private static double[] dense(LayerWeights layer, float[] x, int outputs) {
        double[] y = new double[outputs];
        for (int j = 0; j < outputs; j++) {
            for (int i = 0; i < x.length; i++) {
                y[j] += x[i] * layer.tensors().get(0).value(layer.tensors().get(0).flatIndex(i, j));
            }
        }
        return y;
    }

    @ParameterizedTest
    @EnumSource(Optimizer.Rule.class)
    void whatIsHeldAtZeroStaysZeroThroughEveryStep(Optimizer.Rule rule) {
        Dataset data = images(64, 8, 3);
        try (Network parent = build("digits-cnn", data.shape(), 3);
                Network network = parent.copyForTraining(new Optimizer(rule, 0.01, 1e-4))) {
            for (int step = 0; step < 10; step++) {
                network.fit(data, IntStream.range(0, 32).toArray());
            }
            List<BitSet> pruned = everyThird(network);
            network.holdAtZero(pruned);
            for (int step = 0; step < 20; step++) {
                network.fit(data, IntStream.range(0, 32).toArray());
                assertHeld(network, pruned);
            }
        }
    }

    @Test
    void trainingLowersTheLossAndLeavesTheParentAlone() {
        Dataset data = images(60, 8, 3);
        try (Network parent = build("mlp:16", data.shape(), 3);
                Network network =
                        parent.copyForTraining(new Optimizer(Optimizer.Rule.ADAM, 0.01, 0))) {
            float[] before = parent.predict(data, 0, 60);
            int[] all = IntStream.range(0, 60).toArray();
            network.fit(data, all);
            double first = network.training().lastLoss();
            for (int i = 0; i < 60; i++) {
                network.fit(data, all);
            }
            assertThat(network.training().lastLoss()).isLessThan(first / 2);
            assertThat(parent.predict(data, 0, 60)).isEqualTo(before);
        }
    }

    @Test
    void theSameSeedTrainsTheSameNetwork() {
        assertThat(trained(5)).isEqualTo(trained(5)).isNotEqualTo(trained(6));
    }

    private float[] trained(long seed) {
        Dataset data = images(40, 8, 3);
        try (Network network =
                engine.build(
                        Architecture.parse("mlp:8"), data.shape(), 3, seed, Optimizer.adam())) {
            for (int i = 0; i < 10; i++) {
                network.fit(data, IntStream.range(0, 40).toArray());
            }
            return network.predict(data, 0, 40);
        }
    }

    @Test
    void dataOfAnotherWidthAreRefused() {
        try (Network network = build("mlp-64", new ExampleShape.Image(1, 28, 28), 10)) {
            assertThatThrownBy(() -> network.check(images(3, 8, 3)))
                    .isInstanceOfSatisfying(
                            UserError.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.DATA_WIDTH));
        }
    }

    @Test
    void dataWithMoreClassesThanOutputsAreRefused() {
        try (Network network = build("mlp-64", new ExampleShape.Image(1, 8, 8), 2)) {
            assertThatThrownBy(() -> network.check(images(3, 8, 3)))
                    .isInstanceOfSatisfying(
                            UserError.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.DATA_LABELS));
        }
    }

    @Test
    void anArchitectureSaysWhichDataItCannotTake() {
        assertThatThrownBy(() -> build("lenet-5", new ExampleShape.Vector(30), 2))
                .isInstanceOfSatisfying(
                        UserError.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.ARCHITECTURE_UNFIT));
        assertThatThrownBy(() -> Architecture.parse("mlp:0"))
                .isInstanceOfSatisfying(
                        UserError.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.ARCHITECTURE_UNKNOWN));
    }

    private Network build(String name, ExampleShape shape, int classes) {
        return engine.build(Architecture.parse(name), shape, classes, 1, Optimizer.adam());
    }

    private static List<BitSet> everyThird(Network network) {
        List<BitSet> sets = new ArrayList<>();
        for (LayerWeights layer : network.weights()) {
            BitSet bits = new BitSet();
            for (int i = 0; i < layer.size(); i += 3) {
                bits.set(i);
            }
            sets.add(bits);
        }
        return sets;
    }

    private static void assertHeld(Network network, List<BitSet> pruned) {
        List<LayerWeights> layers = network.weights();
        for (int l = 0; l < layers.size(); l++) {
            LayerWeights layer = layers.get(l);
            pruned.get(l).stream().forEach(i -> assertThat(layer.value(i)).isZero());
            assertThat(IntStream.range(0, layer.size()).filter(i -> layer.value(i) == 0).count())
                    .isEqualTo(pruned.get(l).cardinality());
        }
    }

    /** Images whose class can be learned: each class is bright in rows of its own. */
    static Dataset images(int count, int side, int classes) {
        SplittableRandom random = new SplittableRandom(3);
        float[] values = new float[count * side * side];
        int[] labels = new int[count];
        for (int e = 0; e < count; e++) {
            labels[e] = e % classes;
            for (int p = 0; p < side * side; p++) {
                boolean bright = p / side % classes == labels[e];
                values[e * side * side + p] =
                        (float) (random.nextDouble() * 0.3 + (bright ? 0.7 : 0));
            }
        }
        return Dataset.ofFloats(
                "made",
                new ExampleShape.Image(1, side, side),
                IntStream.range(0, classes).mapToObj(i -> "class " + i).toList(),
                values,
                labels);
    }
}

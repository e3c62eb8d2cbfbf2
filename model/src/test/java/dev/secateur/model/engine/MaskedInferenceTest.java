package dev.secateur.model.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.evaluation.Evaluator;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.network.LayerWeights;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

class MaskedInferenceTest {
    private static final int CLASSES = 3;

    private final Engine engine = new Engine(1);
    private final SplittableRandom random = new SplittableRandom(8);

    @ParameterizedTest
    @ValueSource(strings = {"lenet-5", "digits-cnn", "mlp:20-10", "charts-lstm"})
    void everyMaskGivesTheAccuracyOfACopyThatIsHeldAtZero(String name) {
        Dataset data = name.equals("charts-lstm") ? waves(90) : faint(90, 20, CLASSES);
        try (Network network = trained(engine, name, data);
                MaskedInference masked = network.maskedInference(data)) {
            float[] before = network.predict(data, 0, data.size());
            assertRight(masked, network, data, 12);
            assertThat(masked.kernelsRun()).isPositive();
            assertThat(network.predict(data, 0, data.size())).isEqualTo(before);
        }
    }

    @Test
    void aSingleOutputIsCountedAsTwoClasses() {
        Dataset data = faint(60, 6, 2);
        var layers =
                new NeuralNetConfiguration.Builder()
                        .seed(1)
                        .updater(new Adam(0.01))
                        .list()
                        .layer(new DenseLayer.Builder().nOut(8).activation(Activation.TANH).build())
                        .layer(
                                new OutputLayer.Builder(LossFunction.XENT)
                                        .nOut(1)
                                        .activation(Activation.SIGMOID)
                                        .build())
                        .setInputType(InputType.feedForward(data.shape().size()));
        MultiLayerNetwork made = new MultiLayerNetwork(layers.build());
        made.init();
        Dl4jModel model = new SequentialModel(made);
        try (Network network = new Network(model, Optional.empty(), new KernelUse(true))) {
            learn(network, data);
            try (MaskedInference masked = network.maskedInference(data)) {
                assertRight(masked, network, data, 12);
                assertThat(masked.kernelsRun()).isPositive();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, MaskedInference.BUDGET})
    void aSampleOfSeveralPartsIsMeasuredInFull(long budget) {
        Dataset data = faint(1100, 4, CLASSES);
        try (Network network = trained(engine, "mlp:8", data);
                MaskedInference masked = network.maskedInference(data, budget)) {
            assertRight(masked, network, data, 6);
        }
    }

    @Test
    void whatKernelsDoNotCoverIsRunByDl4j() {
        Engine dl4j = new Engine(1, Arithmetic.DL4J);
        Dataset data = faint(90, 8, CLASSES);
        try (Network network = trained(dl4j, "digits-cnn", data);
                MaskedInference masked = network.maskedInference(data)) {
            assertRight(masked, network, data, 6);
            assertThat(masked.kernelsRun()).isZero();
        }
    }

    @Test
    void onlyTheKernelsFromTheFirstChangedLayerOnRunAgain() {
        Dataset data = faint(20, 20, CLASSES);
        try (Network network = trained(engine, "lenet-5", data);
                MaskedInference masked = network.maskedInference(data)) {
            List<BitSet> masks = masks(network);
            // Two convolutions with pooling, flattening, two dense layers, the answers.
            assertThat(kernelsFor(masked, masks)).isEqualTo(8);
            assertThat(kernelsFor(masked, masks)).isZero();
            masks.get(3).flip(0);
            assertThat(kernelsFor(masked, masks)).isEqualTo(2);
            masks.get(3).flip(1);
            masks.get(2).flip(0);
            assertThat(kernelsFor(masked, masks)).isEqualTo(3);
            masks.get(1).flip(0);
            assertThat(kernelsFor(masked, masks)).isEqualTo(6);
            masks.get(0).flip(0);
            assertThat(kernelsFor(masked, masks)).isEqualTo(8);
        }
    }

    @Test
    void withoutRoomToKeepThemAllKernelsRunAgain() {
        Dataset data = faint(1100, 4, CLASSES);
        try (Network network = trained(engine, "mlp:8", data);
                MaskedInference masked = network.maskedInference(data, 0)) {
            List<BitSet> masks = masks(network);
            // Three parts of two dense layers and the answers.
            assertThat(kernelsFor(masked, masks)).isEqualTo(9);
            assertThat(kernelsFor(masked, masks)).isEqualTo(9);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"digits-cnn", "mlp:20-10"})
    void aCallAfterCancelledOnesIsRight(String name) {
        Dataset data = faint(600, 8, CLASSES);
        try (Network network = trained(engine, name, data);
                MaskedInference masked = network.maskedInference(data)) {
            List<BitSet> masks = masks(network);
            masked.accuracy(masks, JobContext.silent());
            for (int round = 0; round < 8; round++) {
                draw(network, masks);
                boolean inTheMiddle = round % 2 == 0;
                assertThatThrownBy(() -> masked.accuracy(masks, cancelled(inTheMiddle)))
                        .isInstanceOf(CancellationException.class);
                if (random.nextBoolean()) {
                    draw(network, masks, masks.size() - 1);
                }
                assertThat(masked.accuracy(masks, JobContext.silent()))
                        .isEqualTo(expected(network, masks, data));
            }
        }
    }

    @Test
    void masksOfAnotherNetworkAreRefused() {
        Dataset data = faint(6, 4, CLASSES);
        try (Network network = trained(engine, "mlp:8", data);
                MaskedInference masked = network.maskedInference(data)) {
            assertThatThrownBy(() -> masked.accuracy(List.of(new BitSet()), JobContext.silent()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** Cancelled from the start, or once the first part of the sample is done. */
    private static JobContext cancelled(boolean inTheMiddle) {
        CancellationToken token = new CancellationToken();
        if (!inTheMiddle) {
            token.cancel();
        }
        return new JobContext(token, progress -> token.cancel());
    }

    private static long kernelsFor(MaskedInference masked, List<BitSet> masks) {
        long before = masked.kernelsRun();
        masked.accuracy(masks, JobContext.silent());
        return masked.kernelsRun() - before;
    }

    private void assertRight(MaskedInference masked, Network network, Dataset data, int calls) {
        List<BitSet> masks = masks(network);
        Set<Double> seen = new HashSet<>();
        for (int call = 0; call < calls; call++) {
            double expected = expected(network, masks, data);
            assertThat(masked.accuracy(masks, JobContext.silent())).isEqualTo(expected);
            seen.add(expected);
            draw(network, masks);
        }
        assertThat(seen).hasSizeGreaterThan(1);
    }

    private static double expected(Network network, List<BitSet> masks, Dataset data) {
        try (Network copy = network.copy()) {
            copy.holdAtZero(masks);
            return Evaluator.evaluate(copy, data, JobContext.silent()).accuracy();
        }
    }

    private static List<BitSet> masks(Network network) {
        List<BitSet> masks = new ArrayList<>();
        network.weights().forEach(layer -> masks.add(new BitSet()));
        return masks;
    }

    /** Draws new masks for some layers, one at least. */
    private void draw(Network network, List<BitSet> masks) {
        draw(network, masks, random.nextInt(masks.size()));
        for (int layer = 0; layer < masks.size(); layer++) {
            if (random.nextInt(3) == 0) {
                draw(network, masks, layer);
            }
        }
    }

    private void draw(Network network, List<BitSet> masks, int index) {
        LayerWeights layer = network.weights().get(index);
        double share = random.nextDouble();
        masks.get(index).clear();
        for (int i = 0; i < layer.size(); i++) {
            masks.get(index).set(i, random.nextDouble() < share);
        }
    }

    private static Network trained(Engine engine, String name, Dataset data) {
        Optimizer adam = new Optimizer(Optimizer.Rule.ADAM, 0.002, 0);
        Network network = engine.build(Architecture.parse(name), data.shape(), CLASSES, 1, adam);
        learn(network, data);
        return network;
    }

    private static void learn(Network network, Dataset data) {
        int[] some = IntStream.range(0, Math.min(60, data.size())).toArray();
        for (int step = 0; step < 25; step++) {
            network.fit(data, some);
        }
    }

    /** Faint stripes in noise, so that the accuracy depends on many weights. */
    private static Dataset faint(int count, int side, int classes) {
        SplittableRandom noise = new SplittableRandom(6);
        float[] values = new float[count * side * side];
        for (int i = 0; i < values.length; i++) {
            int label = i / (side * side) % classes;
            boolean bright = i / side % side % classes == label;
            values[i] = (float) (noise.nextGaussian() + (bright ? 0.3 : 0));
        }
        List<String> names = IntStream.range(0, classes).mapToObj(Integer::toString).toList();
        int[] labels = IntStream.range(0, count).map(i -> i % classes).toArray();
        ExampleShape shape = new ExampleShape.Image(1, side, side);
        return Dataset.ofFloats("stripes", shape, names, values, labels);
    }

    /** Noisy waves whose length tells the classes apart. */
    private static Dataset waves(int count) {
        SplittableRandom noise = new SplittableRandom(5);
        ExampleShape.Sequence shape = new ExampleShape.Sequence(1, 10);
        float[] values = new float[count * shape.size()];
        for (int i = 0; i < values.length; i++) {
            int label = i / shape.size() % CLASSES;
            double angle = (i % shape.size()) * (label + 1) * 0.3;
            values[i] = (float) (Math.sin(angle) + noise.nextDouble(-0.3, 0.3));
        }
        int[] labels = IntStream.range(0, count).map(i -> i % CLASSES).toArray();
        return Dataset.ofFloats("waves", shape, List.of("a", "b", "c"), values, labels);
    }
}

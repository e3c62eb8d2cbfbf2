package dev.secateur.model.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.secateur.model.compaction.Compaction;
import dev.secateur.model.compaction.CompactionOptions;
import dev.secateur.model.compaction.Compactor;
import dev.secateur.model.compaction.LayerOutcome;
import dev.secateur.model.compaction.Reason;
import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.format.NetworkFiles;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.network.WeightTensor;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.topology.Connections;
import dev.secateur.model.topology.Part;
import dev.secateur.model.topology.Rebuild;
import dev.secateur.model.topology.Topology;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.EmbeddingLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LocalResponseNormalization;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

class CompactorTest {
    private static final ExampleShape.Image IMAGE = new ExampleShape.Image(1, 16, 16);
    private static final Offset<Float> CLOSE = Offset.offset(2e-5f);

    private final Engine engine = new Engine(1);

    @TempDir private Path folder;

    private Network network(String architecture, ExampleShape shape) {
        return engine.build(Architecture.parse(architecture), shape, 3, 5, Optimizer.adam());
    }

    private static Network stack(InputType type, Layer... layers) {
        var list = new NeuralNetConfiguration.Builder().seed(3).list();
        for (Layer layer : layers) {
            list.layer(layer);
        }
        MultiLayerNetwork made = new MultiLayerNetwork(list.setInputType(type).build());
        made.init();
        return new Network(new SequentialModel(made), Optional.empty(), new KernelUse(true));
    }

    private static OutputLayer output() {
        return new OutputLayer.Builder(LossFunction.MCXENT)
                .nOut(3)
                .activation(Activation.SOFTMAX)
                .build();
    }

    /** Masks the first of each layer's units. */
    private static Mask firstUnits(Network network, int count) {
        List<BitSet> sets = new ArrayList<>();
        for (LayerWeights layer : network.weights()) {
            BitSet set = new BitSet();
            for (int i = 0; i < layer.size(); i++) {
                int unit = layer.unit(i);
                set.set(i, unit >= 0 && unit < count && layer.units().count() > 0);
            }
            sets.add(set);
        }
        return new Mask(sets);
    }

    private static Compaction compact(Network network, Mask mask, CompactionOptions options) {
        network.holdAtZero(mask.sets());
        return new Compactor(network, mask, Optional.empty(), options).run(JobContext.silent());
    }

    private static Compaction compact(Network network, Mask mask) {
        return compact(network, mask, CompactionOptions.DEFAULT);
    }

    private static List<Integer> widths(Compaction compaction) {
        return compaction.layers().stream().map(LayerOutcome::unitsAfter).toList();
    }

    @Test
    void whatIsLeftLearnsAsItDidBefore() {
        Dataset data = DrawnNetworks.data(IMAGE);
        int[] all = IntStream.range(0, data.size()).toArray();
        try (Network network = network("lenet-5", IMAGE)) {
            Topology before = network.structure().topology();
            Compaction compaction = compact(network, firstUnits(network, 7));
            try (Network smaller = compaction.network()) {
                List<float[]> expected = network.gradients(data, all, new CancellationToken());
                List<float[]> actual = smaller.gradients(data, all, new CancellationToken());
                Rebuild plan = compaction.plan().rebuild();
                Topology after = smaller.structure().topology();
                int layer = 0;
                for (int node = 0; node < before.size(); node++) {
                    if (!before.node(node).operation().parts().isEmpty()) {
                        Part part = before.node(node).operation().parts().get(0);
                        assertGathered(
                                expected.get(layer),
                                part.values(),
                                actual.get(layer++),
                                after.node(node).operation().parts().get(0).values(),
                                plan.outputs(node, part),
                                plan.inputs(before, node, part));
                    }
                }
                assertThat(layer).isEqualTo(4);
            }
        }
    }

    private static void assertGathered(
            float[] expected,
            Connections from,
            float[] actual,
            Connections to,
            int[] out,
            int[] in) {
        assertThat(actual).hasSize(out.length * in.length * from.rest());
        for (int o = 0; o < out.length; o++) {
            for (int i = 0; i < in.length; i++) {
                for (int place = 0; place < from.rest(); place++) {
                    assertThat(actual[to.place(o, i, place)])
                            .isCloseTo(expected[from.place(out[o], in[i], place)], CLOSE);
                }
            }
        }
    }

    @Test
    void theResultOpensAgainTrainsOnAndKeepsWhatIsStillPruned() {
        Dataset data = DrawnNetworks.data(IMAGE);
        try (Network network = network("digits-cnn", IMAGE)) {
            List<BitSet> sets = firstUnits(network, 5).sets();
            SplittableRandom random = new SplittableRandom(4);
            for (int l = 0; l < sets.size(); l++) {
                for (int i = 0; i < network.weights().get(l).size(); i += 1 + random.nextInt(5)) {
                    sets.get(l).set(i);
                }
            }
            Compaction compaction = compact(network, new Mask(sets));
            Path path = folder.resolve("small.zip");
            NetworkFiles files = new NetworkFiles(engine);
            try (Network smaller = compaction.network()) {
                assertThat(compaction.after().parameters())
                        .isLessThan(compaction.before().parameters());
                files.save(smaller, compaction.mask(), NetworkFile.About.NOTHING, path);
            }
            NetworkFile opened = files.open(path);
            try (Network again = opened.network().copyForTraining(Optimizer.adam())) {
                opened.network().close();
                assertThat(opened.mask()).isEqualTo(compaction.mask());
                again.holdAtZero(opened.mask().sets());
                assertClose(
                        again.outputs(data, 0, 5, new CancellationToken()),
                        network.outputs(data, 0, 5, new CancellationToken()));
                for (int step = 0; step < 3; step++) {
                    again.fit(data, new int[] {0, 1, 2, 3, 4});
                }
                assertThat(zeros(again)).isEqualTo(opened.mask().pruned());
            }
        }
    }

    private static void assertClose(float[] actual, float[] expected) {
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], Offset.offset(1e-4f));
        }
    }

    private static long zeros(Network network) {
        long zeros = 0;
        for (LayerWeights layer : network.weights()) {
            for (WeightTensor tensor : layer.tensors()) {
                for (int i = 0; i < tensor.size(); i++) {
                    zeros += tensor.value(i) == 0 ? 1 : 0;
                }
            }
        }
        return zeros;
    }

    @Test
    void cellsWithoutWeightsAreSilentAndGo() {
        try (Network network = network("charts-lstm", new ExampleShape.Sequence(2, 9))) {
            Compaction compaction = compact(network, firstUnits(network, 12));
            try (Network smaller = compaction.network()) {
                assertThat(widths(compaction)).containsExactly(20, 3);
                assertThat(compaction.layers().get(0).reason()).isEmpty();
                assertThat(smaller.weights().get(0).tensors().get(1).shape())
                        .containsExactly(20, 80);
            }
        }
    }

    @Test
    void anAnswerForEachStepIsComparedToo() {
        try (Network network =
                stack(
                        InputType.recurrent(2, 8),
                        new LSTM.Builder().nOut(6).activation(Activation.TANH).build(),
                        new RnnOutputLayer.Builder(LossFunction.MSE)
                                .nOut(2)
                                .activation(Activation.IDENTITY)
                                .build())) {
            Compaction compaction = compact(network, firstUnits(network, 2));
            try (Network smaller = compaction.network()) {
                assertThat(widths(compaction)).containsExactly(4, 2);
                assertThat(smaller.structure().topology().channels(1)).isEqualTo(4);
            }
        }
    }

    @Test
    void rowsOfAnEmbeddingGetShorter() {
        try (Network network =
                stack(
                        InputType.feedForward(12),
                        new EmbeddingLayer.Builder()
                                .nIn(12)
                                .nOut(7)
                                .hasBias(true)
                                .activation(Activation.TANH)
                                .build(),
                        output())) {
            Compaction compaction = compact(network, firstUnits(network, 3));
            try (Network smaller = compaction.network()) {
                assertThat(widths(compaction)).containsExactly(4, 3);
                assertThat(smaller.weights().get(0).tensors().get(0).shape())
                        .containsExactly(12, 4);
                assertThat(compaction.proof().realData()).isFalse();
            }
        }
    }

    @Test
    void aLayerThatMixesChannelsIsNamed() {
        try (Network network =
                stack(
                        InputType.convolutional(6, 6, 1),
                        new ConvolutionLayer.Builder(3, 3).name("conv").nOut(4).build(),
                        new LocalResponseNormalization.Builder().name("norm").build(),
                        new DenseLayer.Builder().name("fc").nOut(5).build(),
                        output())) {
            Compaction compaction = compact(network, firstUnits(network, 2));
            try (Network smaller = compaction.network()) {
                assertThat(smaller.structure().topology().channels(1)).isEqualTo(4);
                List<Reason> reasons =
                        compaction.layers().stream()
                                .flatMap(layer -> layer.reason().stream())
                                .toList();
                assertThat(reasons)
                        .contains(
                                new Reason(Reason.Kind.READ_WHOLE, "norm", 2),
                                new Reason(
                                        Reason.Kind.NOT_UNDERSTOOD,
                                        "LocalResponseNormalization",
                                        0));
                assertThat(compaction.layers().get(2).unitsAfter()).isEqualTo(3);
            }
        }
    }

    @Test
    void duplicatesAreMergedByTheRatioOfTheirLengths() {
        try (Network network = network("mlp:6-5", new ExampleShape.Vector(4))) {
            double[] factors = {1, 1, 2.5, 1, 0.5, 1};
            int[] like = {0, 1, 0, 3, 1, 5};
            repeatUnits(network, factors, like);
            Mask none = Mask.empty(network.weights().size());
            CompactionOptions merging = new CompactionOptions(1, OptionalDouble.of(0.1));
            Compaction compaction = compact(network, none, merging);
            try (Network smaller = compaction.network()) {
                assertThat(compaction.merged()).isEqualTo(2);
                assertThat(widths(compaction)).containsExactly(4, 5, 3);
                assertThat(compaction.proof().maxOutputDifference()).isLessThan(1e-5);
                assertThat(smaller.structure().topology().channels(1)).isEqualTo(4);
            }
        }
    }

    /** Makes units of the first layer multiples of others. */
    private static void repeatUnits(Network network, double[] factors, int[] like) {
        List<Part> parts = network.structure().topology().node(1).operation().parts();
        for (int unit = 0; unit < like.length; unit++) {
            for (Part part : parts) {
                for (int i = 0; i < part.values().inputs(); i++) {
                    double value =
                            part.values().value(like[unit], i, 0)
                                    + (part.role() == Part.Role.BIAS && like[unit] == unit
                                            ? 0.3
                                            : 0);
                    part.values().set(unit, i, 0, (float) (value * factors[unit]));
                }
            }
        }
    }

    @Test
    void unitsFarApartAreMergedWithAWordAboutTheDifference() {
        try (Network network = network("mlp:30", new ExampleShape.Vector(2))) {
            Mask none = Mask.empty(network.weights().size());
            CompactionOptions merging = new CompactionOptions(1, OptionalDouble.of(20));
            Compaction compaction = compact(network, none, merging);
            try (Network smaller = compaction.network()) {
                assertThat(compaction.merged()).isPositive();
                assertThat(smaller.structure().topology().channels(1))
                        .isEqualTo(30 - compaction.merged());
                assertThat(compaction.proof().maxOutputDifference()).isGreaterThan(1e-4);
            }
        }
    }

    @Test
    void realExamplesAreTakenWhereThereAreSome() {
        Dataset data = DrawnNetworks.data(IMAGE);
        try (Network network = network("lenet-5", IMAGE)) {
            Mask mask = firstUnits(network, 9);
            network.holdAtZero(mask.sets());
            Compaction compaction =
                    new Compactor(network, mask, Optional.of(data), CompactionOptions.DEFAULT)
                            .run(JobContext.silent());
            try (Network smaller = compaction.network()) {
                assertThat(compaction.proof().examples()).isEqualTo(data.size());
                assertThat(compaction.proof().realData()).isTrue();
                assertThat(smaller.inputShape()).contains(IMAGE);
            }
        }
    }

    @Test
    void aCancelledCompactionGivesNothing() {
        CancellationToken token = new CancellationToken();
        try (Network network = network("lenet-5", IMAGE)) {
            Compactor compactor =
                    new Compactor(
                            network,
                            Mask.empty(network.weights().size()),
                            Optional.empty(),
                            CompactionOptions.DEFAULT);
            JobContext context =
                    new JobContext(
                            token,
                            progress -> {
                                if (progress.messageKey().equals("job.comparing")) {
                                    token.cancel();
                                }
                            });
            assertThatThrownBy(() -> compactor.run(context))
                    .isInstanceOf(CancellationException.class);
        }
    }
}

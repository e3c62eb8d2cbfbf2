package dev.secateur.model.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.data.MissingValues;
import dev.secateur.model.data.Preparation;
import dev.secateur.model.data.Scaling;
import dev.secateur.model.engine.Architecture;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Network;
import dev.secateur.model.engine.Optimizer;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.CountedToken;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.training.Curves;
import dev.secateur.model.training.MetricPoint;
import dev.secateur.model.training.PruneMark;
import dev.secateur.model.training.Restoration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.factory.Nd4j;

class NetworkFilesTest {
    private static final NetworkFile.About ABOUT =
            new NetworkFile.About(
                    Optional.of(new ExampleShape.Image(1, 8, 8)),
                    List.of("round", "square", "Stern ☆"),
                    Optional.of(new NetworkFile.TrainedOn("digits", 77)),
                    new Curves(
                            List.of(
                                    new MetricPoint(0, 1.1, 0.3, 1.2, 0.25),
                                    new MetricPoint(0.25, 1.0 / 3, 0.9, 0.1, 0.8)),
                            List.of(new PruneMark(0.25, 0.9)),
                            3,
                            List.of(new Restoration(3, 1.25))),
                    Optional.of(
                            new Preparation(
                                    Scaling.MIN_MAX,
                                    MissingValues.MEDIAN,
                                    IntStream.range(0, 70)
                                            .mapToObj(NetworkFilesTest::feature)
                                            .toList(),
                                    IntStream.range(4, 68).boxed().toList())));

    /** Numbers that no short decimal gives. */
    private static Preparation.Feature feature(int f) {
        return new Preparation.Feature(f / 3f, -f / 7f, (float) Math.exp(f - 30), f % 5 == 0);
    }

    private final Engine engine = new Engine(1);
    private final NetworkFiles files = new NetworkFiles(engine);

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"mlp:7-5", "digits-cnn"})
    void whatIsOpenedAnswersBitForBitAsWhatWasSaved(String architecture) {
        Dataset data = noise(20);
        try (Network network = build(architecture);
                Network opened = saved(network, Mask.empty(network.weights().size())).network()) {
            assertThat(opened.predict(data, 0, 20)).isEqualTo(network.predict(data, 0, 20));
            assertThat(opened.summary("x")).isEqualTo(network.summary("x"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mlp:7-5", "digits-cnn"})
    void maskCurvesAndOriginComeBack(String architecture) {
        try (Network network = build(architecture)) {
            Mask mask = everyThird(network);
            network.holdAtZero(mask.sets());
            NetworkFile file = saved(network, mask);
            try (Network opened = file.network()) {
                assertThat(file.mask()).isEqualTo(mask);
                assertThat(file.about()).isEqualTo(ABOUT);
                assertThat(zeros(opened)).isEqualTo(mask.pruned());
            }
        }
    }

    @Test
    void dl4jOpensOurStacks() throws IOException {
        try (Network network = build("mlp:7-5")) {
            Path path = save(network, Mask.empty(3));
            MultiLayerNetwork restored = ModelSerializer.restoreMultiLayerNetwork(path.toFile());
            float[] example = new float[64];
            noise(1).copyExample(0, example, 0);
            float[] answer =
                    restored.output(Nd4j.create(example, new long[] {1, 64}, 'c')).toFloatVector();
            // In which order sums are taken, and so how they are rounded, is up to the processor.
            assertThat(answer).containsExactly(network.predict(noise(1), 0, 1), within(1e-6f));
            restored.close();
        }
    }

    @Test
    void dl4jOpensOurGraphs() throws IOException {
        try (Network network = build("digits-cnn")) {
            Path path = save(network, Mask.empty(network.weights().size()));
            ComputationGraph restored = ModelSerializer.restoreComputationGraph(path.toFile());
            assertThat(restored.numParams()).isEqualTo(network.summary("").parameters());
            restored.close();
        }
    }

    @Test
    void savingAndOpeningStopWhereverTheyAskAndLeaveWhatWasThere() throws IOException {
        Path target = Files.writeString(folder.resolve("large.zip"), "what was there");
        try (Network network =
                engine.build(
                        Architecture.parse("mlp:400-300"),
                        new ExampleShape.Vector(500),
                        3,
                        1,
                        Optimizer.adam())) {
            Mask nothing = Mask.empty(3);
            NetworkFile.About about = NetworkFile.About.NOTHING;
            CancellationToken token = new CancellationToken();
            token.cancel();
            assertThatThrownBy(() -> files.save(network, nothing, about, target, token))
                    .isInstanceOf(CancellationException.class);
            assertThat(target).hasContent("what was there");
            assertThat(folder.toFile().list()).containsExactly("large.zip");
            // 320,000 parameters are 1.3 MB, which hardly can be compressed.
            CountedToken.assertStops(100, t -> files.length(network, nothing, about, t));
            CountedToken.assertStops(100, t -> files.save(network, nothing, about, target, t));
            files.save(network, nothing, about, target);
            CountedToken.assertStops(10, t -> files.open(target, t).network().close());
            CountedToken.assertStops(
                    2, t -> assertThat(ProvenanceStep.hash(network, t)).hasSize(64));
        }
    }

    @Test
    void theSameNetworkIsTheSameFile() throws IOException {
        try (Network network = build("mlp:7-5")) {
            byte[] first = Files.readAllBytes(save(network, Mask.empty(3)));
            assertThat(Files.readAllBytes(save(network, Mask.empty(3)))).isEqualTo(first);
            assertThat(files.length(network, Mask.empty(3), ABOUT, new CancellationToken()))
                    .isEqualTo(first.length);
        }
    }

    @Test
    void aFileOfDl4jsOwnOpensWithNothingKnownOfIt() throws IOException {
        try (Network network = build("mlp:7-5")) {
            Path ours = save(network, Mask.empty(3));
            MultiLayerNetwork theirs = ModelSerializer.restoreMultiLayerNetwork(ours.toFile());
            Path path = folder.resolve("theirs.zip");
            ModelSerializer.writeModel(theirs, path.toFile(), true);
            NetworkFile file = files.open(path);
            try (Network opened = file.network()) {
                assertThat(file.about()).isEqualTo(NetworkFile.About.NOTHING);
                assertThat(file.mask()).isEqualTo(Mask.empty(3));
                assertThat(opened.predict(noise(5), 0, 5))
                        .isEqualTo(network.predict(noise(5), 0, 5));
            }
        }
    }

    private Network build(String architecture) {
        return engine.build(
                Architecture.parse(architecture),
                new ExampleShape.Image(1, 8, 8),
                3,
                4,
                Optimizer.adam());
    }

    private Path save(Network network, Mask mask) {
        Path path = folder.resolve("net.zip");
        files.save(network, mask, ABOUT, path);
        return path;
    }

    private NetworkFile saved(Network network, Mask mask) {
        return files.open(save(network, mask));
    }

    private static Mask everyThird(Network network) {
        List<BitSet> sets = new ArrayList<>();
        for (LayerWeights layer : network.weights()) {
            BitSet bits = new BitSet();
            for (int i = 0; i < layer.size(); i += 3) {
                bits.set(i);
            }
            sets.add(bits);
        }
        return new Mask(sets);
    }

    private static long zeros(Network network) {
        long[] count = new long[1];
        network.weights().forEach(layer -> layer.forEach(w -> count[0] += w == 0 ? 1 : 0));
        return count[0];
    }

    private static Dataset noise(int examples) {
        SplittableRandom random = new SplittableRandom(9);
        float[] values = new float[examples * 64];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble();
        }
        return Dataset.ofFloats(
                "noise",
                new ExampleShape.Image(1, 8, 8),
                List.of("a", "b", "c"),
                values,
                new int[examples]);
    }
}

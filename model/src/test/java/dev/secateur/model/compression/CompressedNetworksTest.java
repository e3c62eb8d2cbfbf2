package dev.secateur.model.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.engine.Architecture;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Network;
import dev.secateur.model.engine.Optimizer;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.format.NetworkFiles;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.UserError;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.pruning.Checkpoints;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.training.CurveRecorder;
import dev.secateur.model.training.Curves;
import dev.secateur.model.training.TrainingOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small networks quantised and factored as a job does it. */
class CompressedNetworksTest {
    private static final int EXAMPLES = 60;

    private final Engine engine = new Engine(1);
    private final DataSplit data = new DataSplit(data(1), data(2));

    @TempDir private Path folder;

    @ParameterizedTest
    @MethodSource("dev.secateur.model.compression.PackingTest#codings")
    void quantisedAndSavedItAnswersBitForBitTheSame(Coding coding) throws IOException {
        try (Network parent = network();
                Network quantized = quantize(parent, mask(), coding, 0).network()) {
            Path file = folder.resolve("q.zip");
            NetworkFiles files = new NetworkFiles(engine);
            files.save(quantized, mask(), NetworkFile.About.NOTHING, file);
            NetworkFile opened = files.open(file);
            try (Network again = opened.network()) {
                assertThat(again.predict(data.heldOut(), 0, EXAMPLES))
                        .isEqualTo(quantized.predict(data.heldOut(), 0, EXAMPLES));
                assertThat(opened.mask()).isEqualTo(mask());
            }
        }
    }

    @Test
    void theParentIsLeftAloneAndPrunedWeightsStayZero() {
        try (Network parent = network()) {
            parent.holdAtZero(mask().sets());
            float[] before = parent.weights().get(0).toArray();
            QuantizedNetwork result = quantize(parent, mask(), new Coding.Sharing(4), 2);
            try (Network quantized = result.network()) {
                assertThat(parent.weights().get(0).toArray()).isEqualTo(before);
                for (int i : mask().sets().get(0).stream().toArray()) {
                    assertThat(quantized.weights().get(0).value(i)).isZero();
                }
            }
        }
    }

    @Test
    void fineTunedWeightsStillShareAndTheLossFalls() {
        try (Network parent = network()) {
            QuantizedNetwork result = quantize(parent, mask(), new Coding.Sharing(4), 10);
            try (Network quantized = result.network()) {
                for (LayerWeights layer : quantized.weights()) {
                    assertThat(distinct(layer)).isLessThanOrEqualTo(4 + 1);
                }
                assertThat(result.codes().get(0).values())
                        .isEqualTo(quantized.weights().get(0).toArray());
                assertThat(result.fineTuned().orElseThrow().loss())
                        .isLessThan(result.coded().orElseThrow().loss());
                assertThat(StoredWeights.of(quantized).codes()).isPresent();
            }
        }
    }

    @Test
    void otherParametersAreThoseThatAreNoWeights() {
        try (Network network = network()) {
            StoredWeights stored = StoredWeights.of(network);
            assertThat(stored.parameters()).isEqualTo(network.summary("").parameters());
            assertThat(stored.others().limit()).isEqualTo(6 + 3);
        }
    }

    @Test
    void aFactoredLayerGivesItsMaskUpAndOthersKeepTheirs() {
        try (Network parent = network()) {
            BitSet last = new BitSet();
            last.set(5);
            parent.holdAtZero(List.of(new BitSet(), last));
            Mask mask = new Mask(List.of(new BitSet(), last));
            FactoredNetwork result =
                    new FactorLayer(
                                    parent,
                                    mask,
                                    "fc1",
                                    new FactorBudget.Shape("2x4", 2),
                                    Optional.of(data),
                                    options(1),
                                    1,
                                    recorder(),
                                    Checkpoints.NONE)
                            .run(JobContext.silent());
            try (Network factored = result.network()) {
                assertThat(result.mask().sets())
                        .containsExactly(new BitSet(), new BitSet(), new BitSet(), last);
                assertThat(factored.weights().get(3).value(5)).isZero();
                assertThat(result.factors().weights()).isEqualTo(2 * (2 * 4 + 3 * 2));
                assertThat(result.before()).isPresent();
                assertThat(result.fineTuned()).isPresent();
            }
        }
    }

    @Test
    void aLayerThatIsNotThereOrAShapeThatDoesNotDivideIsRefused() {
        try (Network parent = network()) {
            assertThatThrownBy(() -> FactorLayer.matrix(parent, "out"))
                    .isInstanceOf(UserError.class);
            assertThatThrownBy(() -> KroneckerShape.parse("4x4", 6, 8))
                    .isInstanceOf(UserError.class);
            assertThatThrownBy(() -> KroneckerShape.parse("two", 6, 8))
                    .isInstanceOf(UserError.class);
        }
    }

    private QuantizedNetwork quantize(Network parent, Mask mask, Coding coding, int epochs) {
        parent.holdAtZero(mask.sets());
        return new QuantizeNetwork(
                        parent,
                        mask,
                        coding,
                        Optional.of(data),
                        options(epochs),
                        1,
                        recorder(),
                        Checkpoints.NONE)
                .run(JobContext.silent());
    }

    private static TrainingOptions options(int epochs) {
        return new TrainingOptions(epochs, 10, new Optimizer(Optimizer.Rule.ADAM, 0.01, 0));
    }

    private static CurveRecorder recorder() {
        return new CurveRecorder(Curves.NONE);
    }

    private static Mask mask() {
        BitSet first = new BitSet();
        first.set(0, 20);
        return new Mask(List.of(first, new BitSet()));
    }

    private static long distinct(LayerWeights layer) {
        BitSet zeros = StoredWeights.zeros(layer);
        float[] all = layer.toArray();
        return java.util.stream.IntStream.range(0, all.length)
                        .filter(i -> !zeros.get(i))
                        .mapToObj(i -> all[i])
                        .distinct()
                        .count()
                + (zeros.isEmpty() ? 0 : 1);
    }

    private Network network() {
        return engine.build(
                Architecture.parse("mlp:6"), new ExampleShape.Vector(8), 3, 1, Optimizer.adam());
    }

    /** Three clouds. */
    private static Dataset data(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[EXAMPLES * 8];
        int[] labels = new int[EXAMPLES];
        for (int i = 0; i < EXAMPLES; i++) {
            labels[i] = i % 3;
            for (int j = 0; j < 8; j++) {
                float centre = j % 3 == labels[i] ? 1 : 0;
                values[i * 8 + j] = centre + (float) random.nextGaussian() / 3;
            }
        }
        return Dataset.ofFloats(
                "clouds", new ExampleShape.Vector(8), List.of("a", "b", "c"), values, labels);
    }
}

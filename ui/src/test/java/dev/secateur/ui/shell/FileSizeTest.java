package dev.secateur.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.engine.Architecture;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Network;
import dev.secateur.model.engine.Optimizer;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.format.NetworkFiles;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.network.NetworkSummary;
import dev.secateur.model.pruning.MagnitudeIndex;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.pruning.NetworkSize;
import dev.secateur.model.pruning.Pruner;
import dev.secateur.model.pruning.PruningPreview;
import dev.secateur.model.pruning.PruningSpec;
import java.util.List;
import java.util.function.UnaryOperator;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileSizeTest {
    private final Engine engine = new Engine(1);
    private final NetworkFiles files = new NetworkFiles(engine);

    @ParameterizedTest
    @CsvSource({"100, 0.5", "100, 0.9", "100, 0.98", "4, 0.9"})
    void theGuessIsNearWhatIsWritten(int width, double sparsity) {
        check(width, sparsity, weight -> weight, 20);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.9})
    void theGuessIsFairWhereWeightsShareFewValues(double sparsity) {
        check(100, sparsity, weight -> Math.round(weight * 40) / 40f + 0.001f, 50);
    }

    private void check(int width, double sparsity, UnaryOperator<Float> coding, double tolerance) {
        ExampleShape shape = new ExampleShape.Vector(200);
        Architecture architecture = Architecture.parse("mlp:" + width);
        try (Network network = engine.build(architecture, shape, 10, 1, Optimizer.adam())) {
            network.parameters()
                    .setWeights(
                            network.weights().stream()
                                    .map(w -> coded(w.toArray(), coding))
                                    .toList());
            NetworkSummary summary = network.summary("");
            Mask none = Mask.empty(2);
            long before =
                    files.length(network, none, NetworkFile.About.NOTHING, new CancellationToken());
            var indexes = MagnitudeIndex.of(network.weights(), JobContext.silent());
            PruningPreview preview =
                    new Pruner(summary, indexes, none).preview(PruningSpec.global(sparsity));
            NetworkSize full = NetworkSize.of(summary, List.of(0L, 0L));
            FileSize guess = FileSize.after(before, full, preview.size());

            network.holdAtZero(preview.toMask().sets());
            long after =
                    files.length(
                            network,
                            preview.toMask(),
                            NetworkFile.About.NOTHING,
                            new CancellationToken());
            assertThat(guess.about()).isTrue();
            assertThat(guess.bytes()).isCloseTo(after, Percentage.withPercentage(tolerance));
        }
    }

    private static float[] coded(float[] weights, UnaryOperator<Float> coding) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] = coding.apply(weights[i]);
        }
        return weights;
    }
}

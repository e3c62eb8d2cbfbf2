package dev.secateur.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.compaction.Compaction;
import dev.secateur.model.compaction.CompactionOptions;
import dev.secateur.model.compaction.Compactor;
import dev.secateur.model.compaction.LayerOutcome;
import dev.secateur.model.compaction.Proof;
import dev.secateur.model.data.DataOptions;
import dev.secateur.model.data.DataSource;
import dev.secateur.model.data.Dataset;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Network;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.Criterion;
import dev.secateur.model.pruning.MagnitudeIndex;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.pruning.Pruner;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.Scope;
import dev.secateur.model.pruning.ScoreRequest;
import dev.secateur.model.pruning.Scorer;
import dev.secateur.model.training.TrainingOptions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every bundled network without half of its units. */
class SampleCompactionTest {
    private final Engine engine = new Engine(1);

    @ParameterizedTest
    @CsvSource({
        "lenet-300-100, 150-50-10",
        "lenet-5, 10-10-25-25-250-10",
        // A channel of the residual sum goes only where both of its branches lost it.
        "digits-cnn, 13-13-13-13-13-13-13-13-16-16-16-16-10",
        "charts-lstm, 16-6",
        "mlp-64, 32-10",
    })
    void halfOfTheUnitsGoAndTheAnswersStay(String name, String widths) {
        NetworkFile file = new SampleNetworks(engine).open(name);
        try (Network network = file.network()) {
            Mask mask = halfOfTheUnits(network);
            network.holdAtZero(mask.sets());
            Compaction compaction =
                    new Compactor(
                                    network,
                                    mask,
                                    Optional.of(examples(file)),
                                    CompactionOptions.DEFAULT)
                            .run(JobContext.silent());
            try (Network smaller = compaction.network()) {
                assertThat(compaction.proof().examples()).isGreaterThanOrEqualTo(200);
                assertThat(compaction.proof().maxOutputDifference())
                        .isLessThanOrEqualTo(Proof.TOLERANCE);
                assertThat(compaction.layers().stream().map(LayerOutcome::unitsAfter).toList())
                        .isEqualTo(numbers(widths));
                assertThat(smaller.summary("").parameters())
                        .isLessThan(network.summary("").parameters() * 6 / 10);
            }
        }
    }

    private static List<Integer> numbers(String widths) {
        return Arrays.stream(widths.split("-", -1)).map(Integer::valueOf).toList();
    }

    private static Dataset examples(NetworkFile file) {
        String data = file.about().trainedOn().orElseThrow().data();
        DataOptions reading = DataOptions.DEFAULT.preparedAs(file.about().preparation());
        return new DataSource(new SampleData()).load(data, reading).heldOut();
    }

    private static Mask halfOfTheUnits(Network network) {
        PruningSpec spec =
                PruningSpec.global(0)
                        .withCriterion(Criterion.UNIT_L1)
                        .withScope(Scope.LAYER)
                        .withAmount(new Amount.Sparsity(0.5));
        Mask none = Mask.empty(network.weights().size());
        Pruner pruner =
                new Pruner(
                        network.summary(""),
                        MagnitudeIndex.of(network.weights(), JobContext.silent()),
                        none);
        ScoreRequest request = ScoreRequest.of(spec, TrainingOptions.epochs(0), Optional.empty());
        new Scorer(network, none).prepare(pruner, request, JobContext.silent());
        return pruner.preview(spec).toMask();
    }
}

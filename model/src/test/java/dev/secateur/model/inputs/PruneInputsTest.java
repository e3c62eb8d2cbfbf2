package dev.secateur.model.inputs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.data.Preparation;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Network;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.UserError;
import dev.secateur.model.pruning.Checkpoints;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.training.CurveRecorder;
import dev.secateur.model.training.Curves;
import dev.secateur.model.training.TrainingOptions;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PruneInputsTest {
    private final Engine engine = new Engine(1);

    @ParameterizedTest
    @ValueSource(strings = {"mlp:7-5", "mlp:3"})
    void aNarrowerNetworkAnswersAsTheWholeOneWithTheOtherInputsAtZero(String architecture) {
        int[] kept = {0, 2, 5};
        Dataset data = Tables.data(40, 3);
        float[] values = new float[40 * Tables.WIDTH];
        for (int i = 0; i < 40; i++) {
            data.copyExample(i, values, i * Tables.WIDTH);
            for (int f : new int[] {1, 3, 4}) {
                values[i * Tables.WIDTH + f] = 0;
            }
        }
        int[] labels = IntStream.range(0, 40).map(data::label).toArray();
        Dataset zeroed = Dataset.ofFloats("z", data.shape(), data.classNames(), values, labels);
        Dataset cut =
                Preparation.none(Tables.WIDTH).keeping(kept).apply(data, new CancellationToken());
        try (Network whole = InputRankingTest.build(engine, architecture, data.shape());
                Network narrow = whole.structure().withInputs(kept)) {
            assertThat(narrow.inputShape()).contains(new ExampleShape.Vector(3));
            assertThat(narrow.predict(cut, 0, 40))
                    .usingComparatorWithPrecision(1e-6f)
                    .containsExactly(whole.predict(zeroed, 0, 40));
        }
    }

    @Test
    void theBestInputsStayWithTheMaskThatTheyHad() {
        DataSplit split = Tables.split();
        try (Network network = InputRankingTest.trained(engine, split)) {
            // The third unit's weight of the telling input, and of the first input.
            BitSet first = new BitSet();
            first.set(2 * Tables.WIDTH + Tables.TELLING);
            first.set(2 * Tables.WIDTH);
            Mask mask = new Mask(List.of(first, new BitSet()));
            network.holdAtZero(mask.sets());
            PrunedInputs result = prune(network, mask, split, 1, 4);
            try (Network narrow = result.network()) {
                assertThat(result.ranking()).hasSize(Tables.WIDTH);
                assertThat(result.data().preparation().orElseThrow().kept())
                        .containsExactly(Tables.TELLING);
                assertThat(result.mask().pruned()).isEqualTo(1);
                assertThat(result.mask().isPruned(0, 2)).isTrue();
                assertThat(narrow.weights().get(0).value(2)).isZero();
                assertThat(narrow.weights().get(0).size()).isEqualTo(8);
                assertThat(result.fineTuned().accuracy()).isGreaterThan(0.93);
                assertThat(result.onTraining().accuracy()).isGreaterThan(0.93);
            }
            assertThat(network.inputShape()).contains(new ExampleShape.Vector(Tables.WIDTH));
        }
    }

    @Test
    void withoutFineTuningTheWeightsAreTheOnesThatWereThere() {
        DataSplit split = Tables.split();
        try (Network network = InputRankingTest.trained(engine, split)) {
            PrunedInputs result = prune(network, Mask.empty(2), split, 2, 0);
            try (Network narrow = result.network()) {
                List<Integer> kept = result.data().preparation().orElseThrow().kept();
                for (int unit = 0; unit < 8; unit++) {
                    for (int i = 0; i < 2; i++) {
                        int before = unit * Tables.WIDTH + kept.get(i);
                        assertThat(narrow.weights().get(0).value(unit * 2 + i))
                                .isEqualTo(network.weights().get(0).value(before));
                    }
                }
                assertThat(result.fineTuned()).isSameAs(result.pruned());
                assertThat(result.before().accuracy())
                        .isCloseTo(result.pruned().accuracy(), within(0.1));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7})
    void moreOrFewerInputsThanThereAreCannotBeKept(int keep) {
        DataSplit split = Tables.split();
        try (Network network = InputRankingTest.build(engine, "mlp:3", split.train().shape())) {
            UserError error =
                    catchThrowableOfType(
                            UserError.class, () -> prune(network, Mask.empty(2), split, keep, 0));
            assertThat(error.code()).isEqualTo(ErrorCode.INPUTS_KEPT);
            assertThat(error.arguments()).containsExactly(keep, Tables.WIDTH);
        }
    }

    private static PrunedInputs prune(
            Network network, Mask mask, DataSplit split, int keep, int epochs) {
        return new PruneInputs(
                        network,
                        mask,
                        split,
                        RankBy.MUTUAL_INFORMATION,
                        keep,
                        new TrainingOptions(epochs, 32, InputRankingTest.ADAM),
                        1,
                        new CurveRecorder(Curves.NONE),
                        Checkpoints.NONE)
                .run(JobContext.silent());
    }
}

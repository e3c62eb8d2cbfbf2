package dev.secateur.model.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.secateur.model.compaction.CompactionOptions;
import dev.secateur.model.data.DataOptions;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Network;
import dev.secateur.model.engine.UnitReader;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.format.NetworkFiles;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.network.UnitPlaces;
import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.Checkpoints;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.Schedule;
import dev.secateur.model.training.CurveRecorder;
import dev.secateur.model.training.Curves;
import dev.secateur.model.training.TrainingOptions;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegrowRevisionTest {
    private static final ExampleShape PAIR = new ExampleShape.Vector(2);
    private static final ExampleShape IMAGE = new ExampleShape.Image(1, 8, 8);
    private static final ExampleShape SERIES = new ExampleShape.Sequence(1, 12);
    private static final int CLASSES = 2;

    /** Two inputs, three units, two classes; a unit's weights follow each other. */
    private static final List<float[]> WORKED =
            List.of(new float[] {1, 2, 3, 4, 5, 6}, new float[] {1, -1, 0.5f, -1, 1, 0.25f});

    private final Engine engine = new Engine(1);
    private final NetworkFiles files = new NetworkFiles(engine);

    @TempDir private Path folder;

    @Test
    void ofAHandWorkedNetworkOneUnitComesBackAndNothingElseChanges() {
        Revision opened = worked();
        Revision pruned = pruned(opened, 2, 0, 1, 2);
        assertThat(weights(pruned.network()).get(0)).containsExactly(1, 2, 0, 0, 0, 0);
        Revision back = regrow(pruned, opened, 3, 1);
        assertThat(weights(back.network()).get(0)).containsExactly(1, 2, 3, 4, 0, 0);
        assertThat(weights(back.network()).get(1)).containsExactly(WORKED.get(1));
        assertThat(back.mask()).isEqualTo(new Mask(List.of(bits(4, 5), bits())));
        assertThat(back.size().zeros()).isEqualTo(2);
        // With x = (1, 1): units 3, 7, 0; answers 3 − 7 = −4 and −3 + 7 = 4, of which e⁸ : 1.
        float expected = (float) (1 / (1 + Math.exp(8)));
        Dataset one =
                Dataset.ofFloats("one", PAIR, List.of("a", "b"), new float[] {1, 1}, new int[] {0});
        assertThat(back.network().predict(one, 0, 1))
                .usingComparatorWithPrecision(1e-6f)
                .containsExactly(expected, 1 - expected);
        assertThat(weights(pruned.network()).get(0)).containsExactly(1, 2, 0, 0, 0, 0);
    }

    @Test
    void allUnitsBackIsTheNetworkThatItWas() {
        Revision opened = worked();
        Revision pruned = pruned(opened, 2, 0, 0, 2);
        Revision back = regrow(pruned, opened, 3, 0, 2);
        assertThat(weights(back.network())).usingRecursiveComparison().isEqualTo(WORKED);
        assertThat(back.mask().pruned()).isZero();
    }

    @Test
    void aFineTunedNetworkKeepsAllThatItLearntButTheUnit() {
        Revision opened = opened("mlp:3", PAIR);
        Revision pruned = pruned(opened, 2, 3, 1);
        Revision back = regrow(pruned, opened, 3, 1);
        float[] were = weights(opened.network()).get(0);
        float[] learnt = weights(pruned.network()).get(0);
        assertThat(learnt[0]).isNotEqualTo(were[0]);
        assertThat(weights(back.network()).get(0))
                .containsExactly(learnt[0], learnt[1], were[2], were[3], learnt[4], learnt[5]);
        assertThat(weights(back.network()).get(1))
                .containsExactly(weights(pruned.network()).get(1));
        // Biases: three of the units, two of the classes.
        float[] biasesWere = others(opened.network());
        float[] expected = others(pruned.network());
        expected[1] = biasesWere[1];
        assertThat(biasesWere[1]).isNotZero();
        assertThat(others(back.network())).containsExactly(expected);
        assertThat(back.mask()).isEqualTo(Mask.empty(2));
    }

    @Test
    void aWeightThatWasPrunedBeforeTheUnitWentStaysPruned() {
        Revision opened = worked();
        Revision scattered = pruned(opened, 2, PruningSpec.global(0.5), 0);
        assertThat(scattered.mask()).isEqualTo(new Mask(List.of(bits(0), bits(0, 1, 2, 3, 5))));
        Revision gone = pruned(scattered, 3, 0, 0);
        Revision back = regrow(gone, scattered, 4, 0);
        assertThat(weights(back.network()).get(0)).containsExactly(0, 2, 3, 4, 5, 6);
        assertThat(back.mask()).isEqualTo(scattered.mask());
    }

    @Test
    void whatCameBackIsTrainedAndWhatIsStillPrunedIsNot() {
        Revision opened = opened("mlp:3", PAIR);
        Revision back = regrow(pruned(opened, 2, 1, 1, 2), opened, 3, 1);
        Revision tuned = pruned(back, 4, PruningSpec.global(0), 3);
        float[] before = weights(back.network()).get(0);
        float[] after = weights(tuned.network()).get(0);
        assertThat(after[2]).isNotZero().isNotEqualTo(before[2]);
        assertThat(after[3]).isNotZero().isNotEqualTo(before[3]);
        assertThat(tuned.mask()).isEqualTo(back.mask());
        assertThat(new float[] {after[4], after[5]}).containsOnly(0);
    }

    @Test
    void withAUnitOfAConvolutionComesWhatItsNormalisationKnowsOfIt() {
        Revision opened = opened("digits-cnn", IMAGE);
        Revision pruned = pruned(opened, 2, 2, 3);
        Revision back = regrow(pruned, opened, 3, 3);
        assertThat(back.mask().pruned()).isZero();
        assertWeightsAre(3, opened, pruned, back);
        // Sixteen biases, γ, β, means, deviations; a dead unit's first three did not move.
        assertThat(changed(opened, pruned, back)).containsExactly(3 * 16 + 3, 4 * 16 + 3);
        List<Float> given = given(opened.network(), 3);
        assertThat(given(back.network(), 3)).isEqualTo(given);
        assertThat(given(pruned.network(), 3)).isNotEqualTo(given);
    }

    @Test
    void aCellComesBackWithAllItsGates() {
        Revision opened = opened("charts-lstm", SERIES);
        Revision pruned = pruned(opened, 2, 2, 3);
        Revision back = regrow(pruned, opened, 3, 3);
        assertThat(back.mask().pruned()).isZero();
        assertWeightsAre(3, opened, pruned, back);
        assertThat(changed(opened, pruned, back)).containsExactly(3, 32 + 3, 64 + 3, 96 + 3);
    }

    private static void assertWeightsAre(
            int unit, Revision opened, Revision pruned, Revision back) {
        for (int l = 0; l < back.mask().layers(); l++) {
            LayerWeights layer = back.network().weights().get(l);
            float[] source = weights(opened.network()).get(l);
            float[] expected = weights(pruned.network()).get(l);
            for (int i = 0; i < expected.length; i++) {
                expected[i] = l == 0 && layer.unit(i) == unit ? source[i] : expected[i];
            }
            assertThat(layer.toArray()).containsExactly(expected);
        }
    }

    /** Which parameters that are no weights changed, all of them to what they were. */
    private static List<Integer> changed(Revision opened, Revision pruned, Revision back) {
        float[] source = others(opened.network());
        float[] before = others(pruned.network());
        float[] after = others(back.network());
        List<Integer> changed = new ArrayList<>();
        for (int i = 0; i < after.length; i++) {
            if (after[i] != before[i]) {
                assertThat(after[i]).isEqualTo(source[i]);
                changed.add(i);
            }
        }
        return changed;
    }

    @Test
    void itTellsWhereItComesFromAndIsSavedAndReadLikeAnyOther() {
        Revision opened = worked();
        Revision pruned = pruned(opened, 2, 0, 1);
        Revision back = regrow(pruned, opened, 3, 1);
        assertThat(back.origin()).isEqualTo(new Origin.Regrown(2, 1, "fc1", List.of(1)));
        assertThat(back.curves()).isEqualTo(pruned.curves());
        var steps = back.about().provenance().json();
        assertThat(steps).hasSize(2);
        assertThat(steps.get(1).get("action").asText()).isEqualTo("units-brought-back");
        assertThat(steps.get(1).get("layer").asText()).isEqualTo("fc1");
        assertThat(steps.get(1).get("units").toString()).isEqualTo("[1]");
        assertThat(steps.get(1).get("from")).isEqualTo(steps.get(0).get("parent"));
        Path file = folder.resolve("back.zip");
        files.save(back.network(), back.mask(), back.about(), file, new CancellationToken());
        NetworkFile read = files.open(file);
        assertThat(weights(read.network()))
                .usingRecursiveComparison()
                .isEqualTo(weights(back.network()));
        assertThat(read.mask()).isEqualTo(back.mask());
        assertThat(read.about().provenance()).isEqualTo(back.about().provenance());
    }

    @Test
    void itIsJudgedWhereThereAreDataAndOnlyThere() {
        Revision opened = worked();
        Revision pruned = pruned(opened, 2, 0, 1);
        assertThat(regrow(pruned, opened, 3, 1).judgement()).isEmpty();
        Revision judged = regrow(pruned, opened, Optional.of(data(PAIR)), 1);
        assertThat(judged.judgement().orElseThrow().heldOut().accuracy())
                .isEqualTo(heldOut(opened));
    }

    private double heldOut(Revision revision) {
        return maker(PAIR, network -> {})
                .judge(revision, Optional.of(data(PAIR)), JobContext.silent())
                .judgement()
                .orElseThrow()
                .heldOut()
                .accuracy();
    }

    @Test
    void theNearestRevisionThatHasTheUnitIsFound() {
        Revision opened = worked();
        Revision second = pruned(opened, 2, 1, 0);
        Revision third = pruned(second, 3, 1, 1);
        List<Revision> path = List.of(opened, second, third);
        OptionalInt none = OptionalInt.empty();
        assertThat(past(path, 0)).isEqualTo(new UnitPast(2, OptionalInt.of(1), none));
        assertThat(past(path, 1)).isEqualTo(new UnitPast(3, OptionalInt.of(2), none));
        assertThat(past(path.subList(1, 3), 0)).isEqualTo(new UnitPast(2, none, none));
    }

    @Test
    void theUnitsThatWentLastAreThoseThatTheNearestRevisionWithAnyHas() {
        Revision opened = opened("mlp:5", PAIR);
        Revision second = pruned(opened, 2, 1, 0);
        Revision third = pruned(second, 3, 1, 1, 2);
        Revision fourth = pruned(third, 4, PruningSpec.global(0), 1);
        List<Revision> path = List.of(opened, second, third, fourth);
        assertThat(last(path, 0, 1, 2)).contains(new LastGone(2, List.of(1, 2)));
        assertThat(last(path, 0)).contains(new LastGone(1, List.of(0)));
        assertThat(last(path.subList(2, 4), 0, 1, 2)).isEmpty();
        Revision back = regrow(fourth, second, 5, 1, 2);
        assertThat(last(List.of(opened, second, third, fourth, back), 0))
                .contains(new LastGone(1, List.of(0)));
    }

    private static Optional<LastGone> last(List<Revision> path, int... gone) {
        LayerWeights layer = path.get(path.size() - 1).network().weights().get(0);
        return LastGone.of(path, layer, UnitPlaces.of(layer), bits(gone), new CancellationToken());
    }

    @Test
    void noUnitComesOverFromALayerThatIsBuiltOtherwise() {
        Revision opened = worked();
        Revision pruned = pruned(opened, 2, 0, 0);
        Revision smaller =
                new CompactRevision(
                                maker(PAIR, network -> {}),
                                pruned,
                                Optional.empty(),
                                CompactionOptions.DEFAULT)
                        .run(JobContext.silent())
                        .numbered(3);
        assertThat(weights(smaller.network()).get(0)).containsExactly(3, 4, 5, 6);
        Revision gone = pruned(smaller, 4, 0, 1);
        assertThat(past(List.of(opened, pruned, smaller, gone), 1))
                .isEqualTo(new UnitPast(4, OptionalInt.of(3), OptionalInt.empty()));
        assertThat(past(List.of(opened, pruned, gone), 1))
                .isEqualTo(new UnitPast(4, OptionalInt.empty(), OptionalInt.of(2)));
        assertThat(last(List.of(opened, pruned, gone), 1)).isEmpty();
        assertThatThrownBy(() -> regrow(gone, opened, 5, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fc1");
    }

    @Test
    void batchNormalisationsThatMovedDoNotHideAUnit() {
        Revision opened = opened("digits-cnn", IMAGE);
        Revision pruned = pruned(opened, 2, 1, 3);
        assertThat(past(List.of(opened, pruned), 3).kept()).hasValue(1);
    }

    private static UnitPast past(List<Revision> path, int unit) {
        LayerWeights layer = path.get(path.size() - 1).network().weights().get(0);
        return UnitPast.of(path, layer, UnitPlaces.of(layer), unit);
    }

    private Revision worked() {
        return maker(PAIR, network -> network.parameters().setWeights(WORKED))
                .open("mlp:3", JobContext.silent())
                .revision()
                .numbered(1);
    }

    private Revision opened(String architecture, ExampleShape shape) {
        return maker(shape, trained(shape))
                .open(architecture, JobContext.silent())
                .revision()
                .numbered(1);
    }

    private RevisionMaker maker(ExampleShape shape, Consumer<Network> before) {
        return FreshNetworks.maker(engine, files, shape, CLASSES, before);
    }

    private static Consumer<Network> trained(ExampleShape shape) {
        Dataset data = data(shape).train();
        int[] all = IntStream.range(0, data.size()).toArray();
        return network -> IntStream.range(0, 10).forEach(step -> network.fit(data, all));
    }

    private Revision pruned(Revision parent, int number, int epochs, Integer... units) {
        String layer = parent.summary().prunableLayers().get(0).name();
        PruningSpec spec =
                PruningSpec.global(0)
                        .withAmount(new Amount.Sparsity(0))
                        .withByHand(Map.of(layer, Set.of(units)));
        return pruned(parent, number, spec, epochs);
    }

    private Revision pruned(Revision parent, int number, PruningSpec spec, int epochs) {
        ExampleShape shape = parent.network().inputShape().orElseThrow();
        TrainingOptions tuning = TrainingOptions.epochs(epochs).withBatchSize(8);
        return maker(shape, network -> {})
                .prune(
                        parent,
                        data(shape),
                        DataOptions.DEFAULT,
                        new PruningPlan(spec, new Schedule.OneShot(), tuning),
                        new CurveRecorder(Curves.NONE),
                        Checkpoints.NONE,
                        JobContext.silent())
                .numbered(number);
    }

    private Revision regrow(Revision parent, Revision source, int number, Integer... units) {
        return regrow(parent, source, Optional.empty(), units).numbered(number);
    }

    private Revision regrow(
            Revision parent, Revision source, Optional<DataSplit> split, Integer... units) {
        ExampleShape shape = parent.network().inputShape().orElseThrow();
        String layer = parent.summary().prunableLayers().get(0).name();
        RevisionMaker maker = maker(shape, network -> {});
        return new RegrowRevision(maker, parent, source, layer, List.of(units), split)
                .run(JobContext.silent());
    }

    /** What a unit of the first layer gives for some images. */
    private static List<Float> given(Network network, int unit) {
        try (UnitReader reader = network.unitReader(data(IMAGE).heldOut())) {
            UnitReader.UnitValues read = reader.read(0, 4, new CancellationToken()).get(0);
            List<Float> values = new ArrayList<>();
            for (int i = unit; i < read.values().limit(); i += read.units()) {
                values.add(read.values().get(i));
            }
            return values;
        }
    }

    private static List<float[]> weights(Network network) {
        return network.weights().stream().map(LayerWeights::toArray).toList();
    }

    private static float[] others(Network network) {
        FloatBuffer values = network.parameters().others();
        float[] array = new float[values.remaining()];
        values.get(array);
        return array;
    }

    private static BitSet bits(int... set) {
        BitSet bits = new BitSet();
        IntStream.of(set).forEach(bits::set);
        return bits;
    }

    private static DataSplit data(ExampleShape shape) {
        return new DataSplit(examples(shape, 24, 1), examples(shape, 16, 2));
    }

    private static Dataset examples(ExampleShape shape, int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[count * shape.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        int[] labels = IntStream.range(0, count).map(i -> i % CLASSES).toArray();
        return Dataset.ofFloats("noise", shape, List.of("a", "b"), values, labels);
    }
}

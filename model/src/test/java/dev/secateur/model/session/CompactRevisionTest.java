package dev.secateur.model.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.secateur.model.compaction.CompactionOptions;
import dev.secateur.model.compaction.Proof;
import dev.secateur.model.data.DataOptions;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Network;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.format.NetworkFiles;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.Checkpoints;
import dev.secateur.model.pruning.Criterion;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.Schedule;
import dev.secateur.model.pruning.Scope;
import dev.secateur.model.training.CurveRecorder;
import dev.secateur.model.training.Curves;
import dev.secateur.model.training.TrainingOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactRevisionTest {
    private static final int FEATURES = 12;
    private static final int CLASSES = 3;
    private static final DataSplit DATA = new DataSplit(examples(60, 1), examples(40, 2));

    private final Engine engine = new Engine(1);
    private final NetworkFiles files = new NetworkFiles(engine);
    private final RevisionMaker maker =
            FreshNetworks.maker(
                    engine, files, new ExampleShape.Vector(FEATURES), CLASSES, network -> {});
    private final Revision opened = maker.open("mlp:24-16", JobContext.silent()).revision();

    @TempDir private Path folder;

    @Test
    void itAnswersAsTheMaskedOneDoesAndIsAsSmallAsItsUnitsAsk() {
        Revision masked = pruned(opened, Criterion.UNIT_L1).numbered(2);
        Revision smaller = compact(masked, Optional.of(DATA), JobContext.silent());
        assertThat(answers(smaller.network()))
                .usingComparatorWithPrecision(1e-5f)
                .containsExactly(answers(masked.network()));
        assertThat(smaller.summary().parameters()).isEqualTo(12 * 12 + 12 + 12 * 8 + 8 + 8 * 3 + 3);
        assertThat(smaller.size().zeros()).isZero();
        assertThat(smaller.judgement().orElseThrow().heldOut().accuracy())
                .isEqualTo(masked.judgement().orElseThrow().heldOut().accuracy());
    }

    @Test
    void itTellsWhatItWasMadeFromAndHowItsAnswersCompare() {
        Revision masked = pruned(opened, Criterion.UNIT_L1).numbered(2);
        Revision smaller = compact(masked, Optional.of(DATA), JobContext.silent());
        assertThat(smaller.origin().madeFrom()).hasValue(2);
        Origin.Compacted how = (Origin.Compacted) smaller.origin();
        assertThat(how.layers())
                .extracting(layer -> layer.unitsBefore())
                .containsExactly(24, 16, 3);
        assertThat(how.layers()).extracting(layer -> layer.unitsAfter()).containsExactly(12, 8, 3);
        Proof proof = how.proof();
        assertThat(proof.holds()).isTrue();
        assertThat(proof.realData()).isTrue();
        assertThat(proof.examples()).isEqualTo(DATA.heldOut().size());
        assertThat(proof.largestOutput()).isCloseTo(largest(masked), Offset.offset(1e-6));
        assertThat(smaller.about().provenance().steps())
                .hasSize(masked.about().provenance().steps().size() + 1);
        assertThat(smaller.about().provenance().json().get(1).get("action").asText())
                .isEqualTo("compacted");
        assertThat(smaller.curves()).isEqualTo(masked.curves());
    }

    @Test
    void theOneItWasMadeFromStaysAsItIs() {
        Revision masked = pruned(opened, Criterion.UNIT_L1);
        List<Float> before = weights(masked.network());
        compact(masked, Optional.of(DATA), JobContext.silent()).network().close();
        assertThat(weights(masked.network())).isEqualTo(before);
        assertThat(answers(masked.network())).hasSize(DATA.heldOut().size() * CLASSES);
    }

    @Test
    void scatteredZerosThatStayAreStillPruned() {
        Revision scattered = pruned(pruned(opened, Criterion.UNIT_L1), Criterion.MAGNITUDE, 0.8);
        Revision smaller = compact(scattered, Optional.of(DATA), JobContext.silent());
        assertThat(smaller.mask().pruned()).isPositive().isEqualTo(smaller.size().zeros());
        assertThat(smaller.mask().pruned()).isLessThan(scattered.mask().pruned());
    }

    @Test
    void itIsPrunedOnAndSavedLikeAnyOther() {
        Revision smaller =
                compact(pruned(opened, Criterion.UNIT_L1), Optional.of(DATA), JobContext.silent());
        Revision again = pruned(smaller, Criterion.UNIT_L1);
        Revision smallest = compact(again, Optional.of(DATA), JobContext.silent());
        assertThat(smallest.summary().parameters()).isEqualTo(12 * 6 + 6 + 6 * 4 + 4 + 4 * 3 + 3);
        Path file = folder.resolve("smaller.zip");
        files.save(
                smallest.network(),
                smallest.mask(),
                smallest.about(),
                file,
                new CancellationToken());
        NetworkFile read = files.open(file);
        assertThat(answers(read.network())).isEqualTo(answers(smallest.network()));
        assertThat(read.mask()).isEqualTo(smallest.mask());
        assertThat(read.about().provenance()).isEqualTo(smallest.about().provenance());
    }

    @Test
    void withoutDataRandomExamplesAreComparedAndNothingIsJudged() {
        Revision masked = pruned(opened, Criterion.UNIT_L1);
        Revision smaller = compact(masked, Optional.empty(), JobContext.silent());
        assertThat(smaller.judgement()).isEmpty();
        Proof proof = ((Origin.Compacted) smaller.origin()).proof();
        assertThat(proof.realData()).isFalse();
        assertThat(proof.holds()).isTrue();
        assertThat(proof.examples()).isPositive();
    }

    @Test
    void whereverItIsCancelledTheOneItWasToBeMadeFromStays() {
        Revision masked = pruned(opened, Criterion.UNIT_L1);
        float[] before = answers(masked.network());
        int told = progresses(masked);
        for (int stop = 0; stop < told; stop++) {
            CancellationToken token = new CancellationToken();
            int[] count = {stop};
            JobContext context =
                    new JobContext(
                            token,
                            progress -> {
                                if (count[0]-- == 0) {
                                    token.cancel();
                                }
                            });
            assertThatThrownBy(() -> compact(masked, Optional.of(DATA), context))
                    .as("after %d", stop)
                    .isInstanceOf(CancellationException.class);
        }
        assertThat(told).isGreaterThan(4);
        assertThat(answers(masked.network())).isEqualTo(before);
    }

    /** How often it tells its progress while there is still something to do. */
    private int progresses(Revision masked) {
        int[] told = {0};
        JobContext counting =
                new JobContext(
                        new CancellationToken(),
                        progress -> told[0] += progress.fraction() < 1 ? 1 : 0);
        compact(masked, Optional.of(DATA), counting).network().close();
        return told[0];
    }

    private Revision compact(Revision parent, Optional<DataSplit> split, JobContext context) {
        return new CompactRevision(maker, parent, split, CompactionOptions.DEFAULT).run(context);
    }

    private Revision pruned(Revision parent, Criterion criterion) {
        return pruned(parent, criterion, 0.5);
    }

    private Revision pruned(Revision parent, Criterion criterion, double sparsity) {
        PruningSpec spec =
                PruningSpec.global(sparsity)
                        .withCriterion(criterion)
                        .withScope(Scope.LAYER)
                        .withAmount(new Amount.Sparsity(sparsity));
        TrainingOptions none = TrainingOptions.epochs(0);
        return maker.prune(
                parent,
                DATA,
                DataOptions.DEFAULT,
                new PruningPlan(spec, new Schedule.OneShot(), none),
                new CurveRecorder(Curves.NONE),
                Checkpoints.NONE,
                JobContext.silent());
    }

    private static float[] answers(Network network) {
        return network.outputs(DATA.heldOut(), 0, DATA.heldOut().size(), new CancellationToken());
    }

    private static double largest(Revision revision) {
        float[] answers = answers(revision.network());
        return IntStream.range(0, answers.length)
                .mapToDouble(i -> Math.abs(answers[i]))
                .max()
                .orElseThrow();
    }

    private static List<Float> weights(Network network) {
        return network.weights().stream().flatMap(CompactRevisionTest::values).toList();
    }

    private static java.util.stream.Stream<Float> values(LayerWeights layer) {
        return IntStream.range(0, layer.size()).mapToObj(layer::value);
    }

    private static Dataset examples(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[count * FEATURES];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        int[] labels = IntStream.range(0, count).map(i -> i % CLASSES).toArray();
        ExampleShape shape = new ExampleShape.Vector(FEATURES);
        return Dataset.ofFloats("noise", shape, List.of("a", "b", "c"), values, labels);
    }
}

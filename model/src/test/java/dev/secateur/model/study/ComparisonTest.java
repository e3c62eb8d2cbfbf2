package dev.secateur.model.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.secateur.model.compression.Coding;
import dev.secateur.model.compression.Packing;
import dev.secateur.model.compression.StoredWeights;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.engine.Architecture;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Network;
import dev.secateur.model.engine.Optimizer;
import dev.secateur.model.evaluation.Latency;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.CountedToken;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;
import dev.secateur.model.job.UserError;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.pruning.Criterion;
import dev.secateur.model.pruning.MagnitudeIndex;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.pruning.Pruner;
import dev.secateur.model.pruning.PruningPreview;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.ScoreRequest;
import dev.secateur.model.pruning.Scorer;
import dev.secateur.model.training.TrainingOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
    private static final ExampleShape.Vector SHAPE = new ExampleShape.Vector(30);

    private final Engine engine = new Engine(1);
    private final Network original = network("mlp:40-20", SHAPE);
    private final Network masked = original.copy();

    @TempDir private Path folder;

    private Network network(String architecture, ExampleShape shape) {
        return engine.build(Architecture.parse(architecture), shape, 4, 3, Optimizer.adam());
    }

    @AfterEach
    void close() {
        masked.close();
        original.close();
    }

    private NetworkForms forms() {
        return new NetworkForms("mlp", Optional.of(original), masked, true);
    }

    /** Sets all weights of half of the first layer's units to zero. */
    private static void silenceHalf(Network network) {
        List<BitSet> sets = new ArrayList<>();
        for (LayerWeights layer : network.weights()) {
            BitSet set = new BitSet();
            for (int i = 0; sets.isEmpty() && i < layer.size(); i++) {
                set.set(i, layer.unit(i) < layer.units().count() / 2);
            }
            sets.add(set);
        }
        network.holdAtZero(sets);
    }

    private List<NetworkCost> costs() {
        return new SizeComparison(forms()).run(JobContext.silent());
    }

    @Test
    void theFormsStandSideBySideInOrder() {
        silenceHalf(masked);
        List<NetworkCost> costs = costs();
        assertThat(costs).extracting(NetworkCost::form).containsExactly(NetworkForm.values());
        long all = 30 * 40 + 40 + 40 * 20 + 20 + 20 * 4 + 4;
        long left = 30 * 20 + 20 + 20 * 20 + 20 + 20 * 4 + 4;
        assertThat(costs)
                .extracting(cost -> cost.size().parameters())
                .containsExactly(all, all, left);
        assertThat(costs.get(1).size().zeros()).isEqualTo(30 * 20);
        assertThat(costs)
                .extracting(cost -> cost.size().macs())
                .containsExactly(2080L, 2080L, 1080L);
        assertThat(costs)
                .extracting(cost -> cost.peakActivationBytes().getAsLong())
                .containsExactly(4L * (30 + 40), 4L * (30 + 40), 4L * (30 + 20));
    }

    @Test
    void everySizeIsTheLengthOfTheFileReallyWritten() throws IOException {
        silenceHalf(masked);
        Map<NetworkForm, Network> networks =
                Map.of(NetworkForm.ORIGINAL, original, NetworkForm.MASKED, masked);
        for (NetworkCost cost : costs().subList(0, 2)) {
            StoredWeights weights =
                    StoredWeights.of(networks.get(cost.form()))
                            .coded(cost.coding().orElseThrow(), new CancellationToken());
            assertThat(cost.bytes()).containsOnlyKeys(Packing.values());
            for (Packing packing : Packing.values()) {
                Path file = folder.resolve(cost.form().key() + "." + packing.key());
                try (OutputStream out = Files.newOutputStream(file)) {
                    packing.write(weights, out);
                }
                assertThat(file).hasSize(cost.bytes().get(packing));
            }
        }
    }

    @Test
    void theCompactedFormTakesWhatANetworkOfItsWidthsTakes() {
        silenceHalf(masked);
        try (Network narrow = network("mlp:20-20", SHAPE)) {
            NetworkCost twin =
                    new SizeComparison(new NetworkForms("", Optional.empty(), narrow, false))
                            .run(JobContext.silent())
                            .get(0);
            NetworkCost compacted = costs().get(2);
            assertThat(compacted.size()).isEqualTo(twin.size());
            assertThat(compacted.peakActivationBytes()).isEqualTo(twin.peakActivationBytes());
            assertThat(compacted.bytes().get(Packing.DENSE))
                    .isEqualTo(twin.bytes().get(Packing.DENSE));
        }
    }

    @Test
    void weightsThatShareFewValuesKeepTheirOwnCodes() {
        List<float[]> values = new ArrayList<>();
        for (LayerWeights layer : masked.weights()) {
            float[] few = new float[layer.size()];
            for (int i = 0; i < few.length; i++) {
                few[i] = 0.5f + i % 3;
            }
            values.add(few);
        }
        masked.parameters().setWeights(values);
        List<NetworkCost> costs = costs();
        assertThat(costs.get(0).coding()).contains(new Coding.Uniform(8, false, true));
        assertThat(costs.get(1).coding()).isEmpty();
        // Three values and a filler take 2 bits, and no weight lies apart from the one before.
        assertThat(costs.get(1).bytes().get(Packing.CODED))
                .isLessThan(costs.get(0).bytes().get(Packing.CODED) / 2);
    }

    @Test
    void sizesAreMeasuredUntilAskedToStop() {
        CountedToken.assertStops(
                10,
                token -> new SizeComparison(forms()).run(new JobContext(token, progress -> {})));
    }

    @Test
    void everyFormIsTimedForEveryBatch() {
        silenceHalf(masked);
        NetworkSpeeds speeds =
                new SpeedComparison(forms(), List.of(1, 3), 7, () -> 2).run(JobContext.silent());
        assertThat(speeds.threads()).isEqualTo(2);
        assertThat(speeds.reference()).isEqualTo(NetworkForm.ORIGINAL);
        for (NetworkForm form : NetworkForm.values()) {
            for (int batch : List.of(1, 3)) {
                Latency latency = speeds.latency(form, batch).orElseThrow();
                assertThat(latency.runs()).isEqualTo(7);
                assertThat(latency.median())
                        .isBetween(latency.lowerQuartile(), latency.upperQuartile());
                double reference =
                        speeds.latency(NetworkForm.ORIGINAL, batch).orElseThrow().median();
                assertThat(speeds.speedup(form, batch)).hasValue(reference / latency.median());
            }
        }
        assertThat(speeds.speedup(NetworkForm.MASKED, 2)).isEmpty();
    }

    @Test
    void aNetworkAHundredTimesAsLargeIsSlower() {
        try (Network large = network("mlp:600-600", SHAPE)) {
            NetworkForms forms = new NetworkForms("", Optional.of(large), original, false);
            NetworkSpeeds speeds =
                    new SpeedComparison(forms, List.of(32), 20, () -> 1).run(JobContext.silent());
            assertThat(speeds.speedup(NetworkForm.MASKED, 32).getAsDouble()).isGreaterThan(3);
        }
    }

    @Test
    void timingTellsHowFarItIsAndEndsAtTheEnd() {
        List<Double> told = new ArrayList<>();
        JobContext context = new JobContext(new CancellationToken(), p -> told.add(p.fraction()));
        new SpeedComparison(forms(), List.of(1, 2), 5, () -> 1).run(context);
        assertThat(told).isSorted().allSatisfy(done -> assertThat(done).isBetween(0.0, 1.0001));
        assertThat(told.get(told.size() - 1)).isGreaterThan(0.99);
    }

    @Test
    void timingIsStoppedBetweenRuns() {
        CancellationToken token = new CancellationToken();
        List<Progress> after = new ArrayList<>();
        JobContext context =
                new JobContext(
                        token,
                        progress -> {
                            if (token.isCancelled()) {
                                after.add(progress);
                            } else if (progress.fraction() > 0.4) {
                                token.cancel();
                            }
                        });
        assertThatThrownBy(() -> new SpeedComparison(forms(), List.of(1), 5, () -> 1).run(context))
                .isInstanceOf(CancellationException.class);
        assertThat(after).isEmpty();
    }

    @Test
    void aDraftIsTimedOnTheNetworkThatItWouldLeave() {
        try (Network large = network("mlp:2000-2000", SHAPE)) {
            ForecastSpeed.Speeds speeds =
                    new ForecastSpeed(large, mostUnitsGone(large), 20).run(JobContext.silent());
            assertThat(speeds.speedup()).isGreaterThan(1.5);
            assertThat(speeds.now().runs()).isEqualTo(speeds.compacted().runs());
            assertThat(large.weights().get(1).value(7)).isNotZero();
        }
    }

    @Test
    void timingADraftIsStopped() {
        CancellationToken token = new CancellationToken();
        JobContext context = new JobContext(token, progress -> token.cancel());
        ForecastSpeed forecast = new ForecastSpeed(original, mostUnitsGone(original), 20);
        assertThatThrownBy(() -> forecast.run(context)).isInstanceOf(CancellationException.class);
    }

    private static PruningPreview mostUnitsGone(Network network) {
        PruningSpec spec = PruningSpec.global(0.9).withCriterion(Criterion.UNIT_L1);
        Mask mask = Mask.empty(3);
        Pruner pruner =
                new Pruner(
                        network.summary("mlp"),
                        MagnitudeIndex.of(network.weights(), JobContext.silent()),
                        mask);
        ScoreRequest request = ScoreRequest.of(spec, TrainingOptions.epochs(1), Optional.empty());
        new Scorer(network, mask).prepare(pruner, request, JobContext.silent());
        return pruner.preview(spec);
    }

    @Test
    void aNetworkThatDoesNotTellItsShapeIsRefusedByName() throws IOException {
        try (Network recurrent = recurrentOfAnyLength()) {
            SpeedComparison comparison =
                    new SpeedComparison(
                            new NetworkForms("charts", Optional.of(original), recurrent, false),
                            List.of(1),
                            5,
                            () -> 1);
            assertThatThrownBy(() -> comparison.run(JobContext.silent()))
                    .isInstanceOfSatisfying(
                            UserError.class,
                            e -> {
                                assertThat(e.code()).isEqualTo(ErrorCode.SHAPE_UNKNOWN);
                                assertThat(e.arguments()).containsExactly("charts");
                            });
            assertThat(
                            new SizeComparison(
                                            new NetworkForms("", Optional.empty(), recurrent, true))
                                    .run(JobContext.silent()))
                    .allSatisfy(cost -> assertThat(cost.peakActivationBytes()).isEmpty());
        }
    }

    private Network recurrentOfAnyLength() throws IOException {
        try (Network made = network("charts-lstm", new ExampleShape.Sequence(1, 60))) {
            ByteArrayOutputStream parameters = new ByteArrayOutputStream();
            made.parameters().write(parameters);
            return engine.blueprint(made.configurationJson(), false, "")
                    .build(new ByteArrayInputStream(parameters.toByteArray()), Optional.empty());
        }
    }
}

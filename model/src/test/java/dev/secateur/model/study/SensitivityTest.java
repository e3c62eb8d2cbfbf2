package dev.secateur.model.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.secateur.model.engine.Network;
import dev.secateur.model.evaluation.Estimate;
import dev.secateur.model.evaluation.Evaluator;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.CountedToken;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.UserError;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.pruning.Criterion;
import dev.secateur.model.pruning.Mask;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SensitivityTest {
    private static final List<Double> GRID = List.of(0.25, 0.5, 0.75, 0.9);

    private final Network network = Clouds.trained(1);

    @AfterEach
    void close() {
        network.close();
    }

    @Test
    void eachPointIsTheAccuracyOfACopyWhoseSmallestWeightsOfThatLayerAreZero() {
        List<float[]> before = network.weights().stream().map(LayerWeights::toArray).toList();
        List<SensitivityPoint> told = new ArrayList<>();
        SensitivityCurves curves =
                measured(Clouds.subject(network, Criterion.MAGNITUDE), List.of(), told);
        assertThat(curves).isEqualTo(SensitivityCurves.of(told));
        assertThat(curves.layers()).extracting(LayerSensitivity::layer).hasSize(3);
        for (int l = 0; l < 3; l++) {
            List<SensitivityPoint> points = curves.layers().get(l).points();
            assertThat(points)
                    .extracting(SensitivityPoint::sparsity)
                    .containsExactly(0.0, 0.25, 0.5, 0.75, 0.9);
            for (SensitivityPoint point : points) {
                double expected = accuracyWithout(smallest(l, point.sparsity()), l);
                assertThat(point.accuracy()).isEqualTo(Estimate.wilson(expected, 90));
            }
        }
        for (int l = 0; l < 3; l++) {
            assertThat(network.weights().get(l).toArray()).isEqualTo(before.get(l));
        }
    }

    @Test
    void everyLayerIsMeasuredAsItIsThenAtAFewSparsitiesThenBetween() {
        List<SensitivityPoint> told = new ArrayList<>();
        measured(Clouds.subject(network, Criterion.MAGNITUDE), List.of(), told);
        assertThat(told)
                .extracting(SensitivityPoint::sparsity)
                .containsExactly(
                        0.0, 0.0, 0.0, 0.9, 0.9, 0.9, 0.5, 0.5, 0.5, 0.25, 0.75, 0.25, 0.75, 0.25,
                        0.75);
        assertThat(told.subList(3, 6)).extracting(SensitivityPoint::layer).doesNotHaveDuplicates();
        assertThat(told).hasSize(Sensitivity.points(3, GRID));
    }

    @Test
    void whatIsPrunedAlreadyStaysAndIsWhereTheCurveBegins() {
        BitSet gone = new BitSet();
        gone.set(0, 60);
        network.holdAtZero(List.of(new BitSet(), gone, new BitSet()));
        Mask mask = new Mask(List.of(new BitSet(), gone, new BitSet()));
        SensitivityCurves curves =
                measured(
                        Clouds.subject(network, mask, Clouds.MAGNITUDE),
                        List.of(),
                        new ArrayList<>());
        assertThat(curves.layers().get(1).points())
                .extracting(SensitivityPoint::sparsity)
                .containsExactly(0.5, 0.75, 0.9);
        assertThat(curves.layers().get(1).points().get(0).accuracy()).isEqualTo(curves.baseline());
        assertThat(curves.baseline().value()).isEqualTo(accuracyWithout(new BitSet(), 0));
    }

    @Test
    void whatIsKnownIsNotMeasuredAgain() {
        SensitivitySubject subject = Clouds.subject(network, Criterion.RANDOM);
        List<SensitivityPoint> all = new ArrayList<>();
        SensitivityCurves whole = measured(subject, List.of(), all);
        List<SensitivityPoint> rest = new ArrayList<>();
        SensitivityCurves resumed = measured(subject, all.subList(0, 7), rest);
        assertThat(rest).isEqualTo(all.subList(7, all.size()));
        assertThat(resumed).isEqualTo(whole);
    }

    @Test
    void whereUnitsAreRankedTheLayerThatAnswersHasNoCurve() {
        for (Criterion criterion : List.of(Criterion.UNIT_L1, Criterion.UNIT_TAYLOR)) {
            SensitivityCurves curves =
                    measured(Clouds.subject(network, criterion), List.of(), new ArrayList<>());
            assertThat(curves.layers()).hasSize(2);
        }
    }

    @Test
    void aSampleOfTheSizeAskedForIsMeasuredOn() {
        SensitivitySubject all = Clouds.subject(network, Criterion.MAGNITUDE);
        SensitivitySubject few = withExamples(all, 30);
        assertThat(all.sample().size()).isEqualTo(90);
        assertThat(few.sample().classCounts()).containsExactly(10, 10, 10);
        SensitivityCurves curves = measured(few, List.of(), new ArrayList<>());
        Estimate baseline = curves.baseline();
        assertThat(baseline).isEqualTo(Estimate.wilson(baseline.value(), 30));
        assertThatThrownBy(() -> withExamples(all, 0)).isInstanceOf(UserError.class);
    }

    @Test
    void cancelledItStopsAndWhatWasToldHolds() {
        CancellationToken token = new CancellationToken();
        List<SensitivityPoint> told = new ArrayList<>();
        SensitivitySubject subject = Clouds.subject(network, Criterion.MAGNITUDE);
        Sensitivity study =
                new Sensitivity(
                        subject,
                        GRID,
                        List.of(),
                        point -> {
                            told.add(point);
                            if (told.size() == 5) {
                                token.cancel();
                            }
                        });
        assertThatThrownBy(() -> study.run(new JobContext(token, progress -> {})))
                .isInstanceOf(CancellationException.class);
        assertThat(told).hasSize(5);
        CountedToken.assertStops(
                20,
                counted ->
                        new Sensitivity(subject, GRID, List.of(), point -> {})
                                .run(new JobContext(counted, progress -> {})));
    }

    private static SensitivityCurves measured(
            SensitivitySubject subject, List<SensitivityPoint> known, List<SensitivityPoint> told) {
        return new Sensitivity(subject, GRID, known, told::add).run(JobContext.silent());
    }

    private static SensitivitySubject withExamples(SensitivitySubject of, int examples) {
        return new SensitivitySubject(
                of.network(),
                of.mask(),
                of.pruner(),
                of.spec(),
                of.scores(),
                of.heldOut(),
                examples);
    }

    private BitSet smallest(int layer, double share) {
        float[] weights = network.weights().get(layer).toArray();
        BitSet smallest = new BitSet();
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> Math.abs(weights[i])))
                .limit((long) Math.floor(share * weights.length + 1e-9))
                .forEach(smallest::set);
        return smallest;
    }

    private double accuracyWithout(BitSet gone, int layer) {
        List<BitSet> masks = new ArrayList<>(Mask.empty(3).sets());
        masks.set(layer, gone);
        try (Network copy = network.copy()) {
            copy.holdAtZero(masks);
            return Evaluator.evaluate(copy, Clouds.data(2), JobContext.silent()).accuracy();
        }
    }
}

package dev.secateur.model.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.secateur.model.compression.Coding;
import dev.secateur.model.compression.FactorBudget;
import dev.secateur.model.compression.FactorLayer;
import dev.secateur.model.compression.FactoredNetwork;
import dev.secateur.model.compression.KroneckerFactors;
import dev.secateur.model.compression.KroneckerShape;
import dev.secateur.model.compression.Packing;
import dev.secateur.model.compression.QuantizeNetwork;
import dev.secateur.model.compression.QuantizedNetwork;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.engine.Architecture;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Network;
import dev.secateur.model.engine.Optimizer;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.CountedToken;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.pruning.Checkpoints;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.training.CurveRecorder;
import dev.secateur.model.training.Curves;
import dev.secateur.model.training.TrainingOptions;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CompressionStudyTest {
    private static final ExampleShape.Vector SHAPE = new ExampleShape.Vector(24);
    private static final TrainingOptions NO_TRAINING = TrainingOptions.epochs(0);

    private final DataSplit data = new DataSplit(data(1), data(2));
    private final Network network = trained();

    @AfterEach
    void close() {
        network.close();
    }

    @Test
    void eachCodingGivesWhatTheJobOfTheCommandGives() {
        network.holdAtZero(mask().sets());
        List<Coding> codings = new ArrayList<>(CodingStudy.uniform(true, false));
        codings.add(new Coding.Sharing(2));
        codings.add(new Coding.Sharing(16));
        float[] before = network.weights().get(0).toArray();
        List<CodingPoint> told = new ArrayList<>();
        List<CodingPoint> points =
                new CodingStudy(network, codings, Optional.of(data.heldOut()), told::add)
                        .run(JobContext.silent());
        assertThat(told).isEqualTo(points);
        assertThat(points).extracting(CodingPoint::coding).isEqualTo(codings);
        assertThat(network.weights().get(0).toArray()).isEqualTo(before);
        for (CodingPoint point : points) {
            QuantizedNetwork result = quantized(point.coding());
            try (Network made = result.network()) {
                assertThat(made.mask().masked().get(0)).isEqualTo(mask().sets().get(0));
                assertThat(point.accuracy()).hasValue(result.coded().orElseThrow().accuracy());
                assertThat(point.bytes()).isEqualTo(Packing.HUFFMAN.bytes(result.stored()));
            }
        }
        assertThat(points.get(0).accuracy().getAsDouble())
                .isGreaterThan(points.get(2).accuracy().getAsDouble());
    }

    @Test
    void eachNumberOfProductsGivesWhatTheJobOfTheCommandGives() {
        KroneckerShape shape = new KroneckerShape(4, 4, 3, 6);
        List<FactorPoint> told = new ArrayList<>();
        List<FactorPoint> points =
                new FactorStudy(
                                network,
                                "fc1",
                                shape,
                                List.of(1, 2, 5),
                                Optional.of(data.heldOut()),
                                told::add)
                        .run(JobContext.silent());
        assertThat(told).isEqualTo(points);
        for (FactorPoint point : points) {
            FactoredNetwork result = factored(new FactorBudget.Shape("4x4", point.terms()));
            try (Network made = result.network()) {
                assertThat(made.weights()).hasSize(4);
                KroneckerFactors factors = result.factors();
                assertThat(point)
                        .isEqualTo(
                                new FactorPoint(
                                        factors.terms().size(),
                                        factors.error(),
                                        factors.weights(),
                                        OptionalDouble.of(
                                                result.factored().orElseThrow().accuracy())));
            }
        }
        assertThat(points.get(0).error()).isGreaterThan(points.get(2).error());
    }

    @Test
    void theFirstShapeOfASearchIsTheOneThatTheCommandTakes() {
        for (FactorBudget budget :
                List.of(new FactorBudget.WithinSize(0.5), new FactorBudget.WithinError(0.8))) {
            List<FactorCandidate> told = new ArrayList<>();
            List<FactorCandidate> found =
                    new ShapeStudy(network, "fc1", budget, told::add).run(JobContext.silent());
            KroneckerFactors taken =
                    budget.factors(FactorLayer.matrix(network, "fc1"), JobContext.silent());
            FactorCandidate first = found.get(0);
            assertThat(found).containsExactlyInAnyOrderElementsOf(told).hasSizeGreaterThan(1);
            assertThat(first.weights()).isEqualTo(taken.weights());
            assertThat(first.error()).isCloseTo(taken.error(), within(1e-6));
        }
    }

    @Test
    void usualNumbersOfProductsTakeLessWorkThanTheLayer() {
        for (KroneckerShape shape : KroneckerShape.all(12, 24)) {
            List<Integer> terms = FactorStudy.usual(shape);
            assertThat(terms).startsWith(1).isSorted().doesNotHaveDuplicates();
            assertThat(terms.subList(1, terms.size()))
                    .allSatisfy(
                            k -> {
                                assertThat(shape.macs(k)).isLessThan(12 * 24);
                                assertThat(k).isLessThanOrEqualTo(shape.mostTerms());
                            });
        }
    }

    @Test
    void withoutDataSizesAndErrorsAreMeasuredAllTheSame() {
        CodingPoint coded =
                new CodingStudy(
                                network,
                                List.of(new Coding.Sharing(4)),
                                Optional.empty(),
                                point -> {})
                        .run(JobContext.silent())
                        .get(0);
        FactorPoint factored =
                new FactorStudy(
                                network,
                                "fc1",
                                new KroneckerShape(4, 4, 3, 6),
                                List.of(1),
                                Optional.empty(),
                                point -> {})
                        .run(JobContext.silent())
                        .get(0);
        assertThat(coded.accuracy()).isEmpty();
        assertThat(coded.bytes()).isPositive().isLessThan(4 * network.summary("").parameters());
        assertThat(factored.accuracy()).isEmpty();
        assertThat(factored.error()).isBetween(0.1, 1.0);
    }

    @Test
    void cancelledItStopsAndWhatWasToldHolds() {
        CancellationToken token = new CancellationToken();
        List<CodingPoint> told = new ArrayList<>();
        CodingStudy study =
                new CodingStudy(
                        network,
                        CodingStudy.sharing(),
                        Optional.of(data.heldOut()),
                        point -> {
                            told.add(point);
                            token.cancel();
                        });
        assertThatThrownBy(() -> study.run(new JobContext(token, progress -> {})))
                .isInstanceOf(CancellationException.class);
        assertThat(told).hasSize(1);
        CountedToken.assertStops(
                5,
                counted ->
                        new ShapeStudy(
                                        network,
                                        "fc1",
                                        new FactorBudget.WithinSize(0.5),
                                        candidate -> {})
                                .run(new JobContext(counted, progress -> {})));
    }

    private QuantizedNetwork quantized(Coding coding) {
        return new QuantizeNetwork(
                        network,
                        mask(),
                        coding,
                        Optional.of(data),
                        NO_TRAINING,
                        1,
                        new CurveRecorder(Curves.NONE),
                        Checkpoints.NONE)
                .run(JobContext.silent());
    }

    private FactoredNetwork factored(FactorBudget budget) {
        return new FactorLayer(
                        network,
                        Mask.empty(2),
                        "fc1",
                        budget,
                        Optional.of(data),
                        NO_TRAINING,
                        1,
                        new CurveRecorder(Curves.NONE),
                        Checkpoints.NONE)
                .run(JobContext.silent());
    }

    private static Mask mask() {
        BitSet first = new BitSet();
        first.set(0, 30);
        return new Mask(List.of(first, new BitSet()));
    }

    private Network trained() {
        Network fresh =
                new Engine(1).build(Architecture.parse("mlp:12"), SHAPE, 3, 1, Optimizer.adam());
        for (int step = 0; step < 60; step++) {
            fresh.fit(data.train(), IntStream.range(0, 90).toArray());
        }
        return fresh;
    }

    /** Three clouds that overlap a little. */
    private static Dataset data(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[90 * 24];
        int[] labels = new int[90];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i % 3;
            for (int j = 0; j < 24; j++) {
                double centre = j % 3 == labels[i] ? 0.5 : 0;
                values[i * 24 + j] = (float) (centre + random.nextGaussian());
            }
        }
        return Dataset.ofFloats("clouds", SHAPE, List.of("a", "b", "c"), values, labels);
    }
}

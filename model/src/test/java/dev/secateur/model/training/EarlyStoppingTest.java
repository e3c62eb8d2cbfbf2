package dev.secateur.model.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.engine.Architecture;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Network;
import dev.secateur.model.engine.Optimizer;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.JobContext;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EarlyStoppingTest {
    private static final Optimizer FAST = new Optimizer(Optimizer.Rule.ADAM, 0.01, 0);
    private static final TrainingOptions OPTIONS =
            new TrainingOptions(200, 16, FAST).withEarlyStopping(Optional.of(new EarlyStopping(3)));

    private final CurveRecorder recorder = new CurveRecorder(Curves.NONE);

    @Test
    void patienceEndsAtTheSecondEpochWithoutImprovementAndTheBestWeightsComeBack() {
        Dataset data = noise(40, 1);
        double[] losses = {3, 2, 2.5, 1, 1, 1.5};
        try (Network network = build(data);
                BestEpoch best = new BestEpoch(Optional.of(new EarlyStopping(2)), network)) {
            float[] atBest = {};
            for (int epoch = 0; epoch < losses.length; epoch++) {
                network.fit(data, new int[] {epoch});
                atBest = epoch == 3 ? network.predict(data, 0, 40) : atBest;
                best.look(new MetricPoint(epoch + 1, 0, 0, losses[epoch], 0));
                assertThat(best.isOver()).isEqualTo(epoch == 5);
            }
            assertThat(network.predict(data, 0, 40)).isNotEqualTo(atBest);
            assertThat(best.restore(6)).isEqualTo(new Restoration(6, 4));
            assertThat(network.predict(data, 0, 40)).isEqualTo(atBest);
        }
    }

    @Test
    void aNetworkThatLearnsNoiseByHeartStopsAndIsAsGoodAsItsBestEpoch() {
        DataSplit data = new DataSplit(noise(48, 1), noise(60, 2));
        Probe probe = new Probe(data.train(), data.heldOut());
        try (Network network = build(data.train())) {
            new Trainer(data.train(), probe, recorder)
                    .train(network, OPTIONS, 1, JobContext.silent());
            Curves curves = recorder.curves();
            Restoration restoration = curves.restorations().get(0);
            assertThat(restoration.epoch()).isLessThan(200);
            assertThat(restoration.epoch() - restoration.bestEpoch()).isCloseTo(3, within(1e-9));
            assertThat(curves.plannedEnd()).isCloseTo(restoration.epoch(), within(1e-9));
            double least =
                    curves.points().stream()
                            .filter(p -> p.epoch() > 0 && p.epoch() == Math.rint(p.epoch()))
                            .mapToDouble(MetricPoint::validationLoss)
                            .min()
                            .orElseThrow();
            MetricPoint now = probe.measure(network, 0, new CancellationToken());
            assertThat(now.validationLoss()).isEqualTo(least);
        }
    }

    @Test
    void aShareForValidationIsCutFromTheTrainingDataBySeed() {
        DataSplit data = new DataSplit(noise(40, 1), noise(60, 2));
        TrainingOptions quarter = OPTIONS.withValidation(0.25);
        DataSplit split = quarter.validated(data, 7);
        assertThat(split.train().classCounts()).containsExactly(15, 15);
        assertThat(split.heldOut().classCounts()).containsExactly(5, 5);
        assertThat(first(quarter.validated(data, 7).heldOut())).isEqualTo(first(split.heldOut()));
        assertThat(first(quarter.validated(data, 8).heldOut()))
                .isNotEqualTo(first(split.heldOut()));
        assertThat(OPTIONS.validated(data, 7)).isSameAs(data);
    }

    private static float[] first(Dataset data) {
        float[] values = new float[6];
        data.copyExample(0, values, 0);
        return values;
    }

    private static Network build(Dataset data) {
        return new Engine(1).build(Architecture.parse("mlp:30"), data.shape(), 2, 1, FAST);
    }

    /** Labels that have nothing to do with the values. */
    private static Dataset noise(int examples, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[examples * 6];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(-1, 1);
        }
        int[] labels = IntStream.range(0, examples).map(i -> i % 2).toArray();
        return Dataset.ofFloats(
                "noise", new ExampleShape.Vector(6), List.of("a", "b"), values, labels);
    }
}

package dev.secateur.model.study;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.engine.Architecture;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Network;
import dev.secateur.model.engine.Optimizer;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.pruning.Criterion;
import dev.secateur.model.pruning.MagnitudeIndex;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.pruning.Pruner;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.ScoreRequest;
import dev.secateur.model.training.TrainingOptions;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Three clouds of points that overlap a little, and networks that tell them apart. */
final class Clouds {
    static final PruningSpec MAGNITUDE = PruningSpec.global(0);

    private static final ExampleShape.Vector SHAPE = new ExampleShape.Vector(8);
    private static final int SIZE = 90;

    private Clouds() {}

    static Dataset data(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[SIZE * SHAPE.size()];
        int[] labels = new int[SIZE];
        for (int i = 0; i < SIZE; i++) {
            labels[i] = i % 3;
            for (int j = 0; j < SHAPE.size(); j++) {
                double centre = j % 3 == labels[i] ? 1 : 0;
                values[i * SHAPE.size() + j] = (float) (centre + random.nextGaussian());
            }
        }
        return Dataset.ofFloats("clouds", SHAPE, List.of("a", "b", "c"), values, labels);
    }

    /** With layers of 8 × 12, 12 × 10 and 10 × 3 weights. */
    static Network trained(long seed) {
        Network network =
                new Engine(1)
                        .build(Architecture.parse("mlp:12-10"), SHAPE, 3, seed, Optimizer.adam());
        for (int step = 0; step < 60; step++) {
            network.fit(data(seed), IntStream.range(0, SIZE).toArray());
        }
        return network;
    }

    static SensitivitySubject subject(Network network, Mask mask, PruningSpec spec) {
        Pruner pruner =
                new Pruner(
                        network.summary("clouds"),
                        MagnitudeIndex.of(network.weights(), JobContext.silent()),
                        mask);
        ScoreRequest scores =
                ScoreRequest.of(spec, TrainingOptions.epochs(1), Optional.of(data(1)));
        return new SensitivitySubject(network, mask, pruner, spec, scores, data(2), 1000);
    }

    static SensitivitySubject subject(Network network, Criterion criterion) {
        return subject(network, Mask.empty(3), MAGNITUDE.withCriterion(criterion));
    }
}

package dev.secateur.model.pruning;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.engine.Architecture;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Network;
import dev.secateur.model.engine.Optimizer;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.training.CurveRecorder;
import dev.secateur.model.training.Curves;
import dev.secateur.model.training.Probe;
import dev.secateur.model.training.Trainer;
import dev.secateur.model.training.TrainingOptions;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A network of some hundred weights that tells two overlapping clouds apart, and runs on it. */
final class TinyRuns {
    static final Optimizer FAST = new Optimizer(Optimizer.Rule.ADAM, 0.02, 0);
    static final DataSplit DATA = new DataSplit(clouds(90, 1), clouds(60, 2));

    private static final int FEATURES = 9;

    private TinyRuns() {}

    static Network trained() {
        Network network =
                new Engine(1)
                        .build(
                                Architecture.parse("mlp:12-8"),
                                new ExampleShape.Vector(FEATURES),
                                2,
                                3,
                                FAST);
        Trainer trainer = new Trainer(DATA.train(), Probe.of(DATA, 1), recorder());
        trainer.train(network, options(6), 1, JobContext.silent());
        return network;
    }

    static TrainingOptions options(int epochs) {
        return new TrainingOptions(epochs, 16, FAST);
    }

    static CurveRecorder recorder() {
        return new CurveRecorder(Curves.NONE);
    }

    static PruningResult run(Network parent, Mask already, PruningPlan plan) {
        return new PruneAndFineTune(parent, already, DATA, plan, recorder())
                .run(JobContext.silent());
    }

    static Mask none(Network network) {
        return Mask.empty(network.weights().size());
    }

    static float[] weights(Network network) {
        int size = network.weights().stream().mapToInt(LayerWeights::size).sum();
        float[] all = new float[size];
        int at = 0;
        for (LayerWeights layer : network.weights()) {
            float[] own = layer.toArray();
            System.arraycopy(own, 0, all, at, own.length);
            at += own.length;
        }
        return all;
    }

    /** Whether each weight is pruned, in the order of {@link #weights}. */
    static boolean[] pruned(Network network, Mask mask) {
        boolean[] all = new boolean[weights(network).length];
        int at = 0;
        for (int l = 0; l < network.weights().size(); l++) {
            for (int i = 0; i < network.weights().get(l).size(); i++) {
                all[at++] = mask.isPruned(l, i);
            }
        }
        return all;
    }

    private static Dataset clouds(int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[size * FEATURES];
        int[] labels = IntStream.range(0, size).map(i -> i % 2).toArray();
        for (int i = 0; i < values.length; i++) {
            double middle = i % FEATURES < 3 ? labels[i / FEATURES] * 2.0 - 1 : 0;
            values[i] = (float) (middle + random.nextGaussian());
        }
        return Dataset.ofFloats(
                "clouds",
                new ExampleShape.Vector(FEATURES),
                List.of("left", "right"),
                values,
                labels);
    }
}

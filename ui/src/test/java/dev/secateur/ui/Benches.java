package dev.secateur.ui;

import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.engine.Architecture;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Optimizer;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.ui.workbench.TestBench;
import dev.secateur.ui.workbench.Workbench;

/** Workbenches with networks of various kinds open, and what is counted in them by hand. */
public final class Benches {
    private Benches() {}

    /** A bench with a fresh network of an architecture open. */
    public static TestBench with(String architecture, ExampleShape shape) {
        TestBench bench = new TestBench();
        bench.networks()
                .add(
                        architecture,
                        () ->
                                new Engine(1)
                                        .build(
                                                Architecture.parse(architecture),
                                                shape,
                                                3,
                                                7,
                                                Optimizer.adam()));
        bench.open(architecture);
        return bench;
    }

    /** Two hidden layers that look at images of 6 × 5 pixels. */
    public static TestBench images() {
        return with("mlp:12-8", new ExampleShape.Image(1, 6, 5));
    }

    /** The weights of a layer. */
    public static LayerWeights weights(Workbench workbench, int layer) {
        return workbench.revisionProperty().get().pruner().indexes().get(layer).weights();
    }

    /** How many of them have |w| below t, found by looking at each. */
    public static long below(LayerWeights weights, double t) {
        long count = 0;
        for (float weight : weights.toArray()) {
            count += Math.abs(weight) < t ? 1 : 0;
        }
        return count;
    }
}

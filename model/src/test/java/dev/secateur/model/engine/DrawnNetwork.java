package dev.secateur.model.engine;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.network.LayerWeights;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A network of drawn layers and examples for it.
 *
 * @param what says how it was drawn
 */
record DrawnNetwork(String what, Dl4jModel model, ExampleShape shape, Dataset data) {
    /** What a network is made of. */
    enum Kind {
        VECTORS,
        IMAGES,
        SEQUENCES,
        GRAPH
    }

    /**
     * Draws a network.
     *
     * @param seed the same seed draws the same
     * @param smooth whether to leave out functions whose slope jumps
     */
    static DrawnNetwork of(Kind kind, long seed, boolean smooth) {
        DrawnNetworks draws = new DrawnNetworks(new SplittableRandom(seed), smooth);
        return switch (kind) {
            case VECTORS -> {
                var shape = new ExampleShape.Vector(draws.between(1, 40));
                yield of(draws, draws.vectors(shape), shape, seed);
            }
            case IMAGES -> {
                ExampleShape.Image shape = draws.image();
                yield of(draws, draws.images(shape), shape, seed);
            }
            case SEQUENCES -> {
                ExampleShape.Sequence shape = draws.sequence();
                yield of(draws, draws.sequences(shape), shape, seed);
            }
            case GRAPH -> {
                ExampleShape.Image shape = draws.image();
                yield of(draws, draws.graph(shape), shape, seed);
            }
        };
    }

    private static DrawnNetwork of(
            DrawnNetworks draws, Dl4jModel model, ExampleShape shape, long seed) {
        String what = "seed " + seed + " " + draws;
        return new DrawnNetwork(what, model, shape, DrawnNetworks.data(shape));
    }

    /** Whether DL4J does not fail on its own. */
    boolean runsInDl4j() {
        return DrawnNetworks.runInDl4j(model, shape);
    }

    /** A live copy that kernels or DL4J run. */
    Network network(boolean kernels) {
        return new Network(model.copy(null), Optional.of(shape), new KernelUse(kernels));
    }

    List<LayerWeights> weights() {
        return new WeightViews(model).all();
    }

    /** The numbers of all examples. */
    int[] all() {
        return IntStream.range(0, data.size()).toArray();
    }

    @Override
    public String toString() {
        return what;
    }
}

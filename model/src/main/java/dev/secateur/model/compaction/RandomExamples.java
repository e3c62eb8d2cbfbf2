package dev.secateur.model.compaction;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.engine.Network;
import dev.secateur.model.topology.Node;
import dev.secateur.model.topology.Operation;
import dev.secateur.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Random examples of the shape that a network takes, always the same. */
final class RandomExamples {
    private static final long SEED = 1;

    /** How long sequences are where the network takes any length. */
    private static final int STEPS = 24;

    private final SplittableRandom random = new SplittableRandom(SEED);

    private RandomExamples() {}

    static Dataset of(Network network, int count) {
        RandomExamples examples = new RandomExamples();
        Topology topology = network.structure().topology();
        Optional<Operation.Embedding> embedding =
                topology.nodes().stream()
                        .filter(node -> node.sources().equals(List.of(0)))
                        .map(Node::operation)
                        .filter(Operation.Embedding.class::isInstance)
                        .map(Operation.Embedding.class::cast)
                        .findFirst();
        return embedding
                .map(rows -> examples.numbers(rows, count))
                .orElseGet(() -> examples.values(shape(network, topology), count));
    }

    private static ExampleShape shape(Network network, Topology topology) {
        return network.inputShape()
                .orElseGet(() -> new ExampleShape.Sequence(topology.channels(0), STEPS));
    }

    private Dataset values(ExampleShape shape, int count) {
        float[] values = new float[count * shape.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return dataset(shape, values, count);
    }

    private Dataset numbers(Operation.Embedding embedding, int count) {
        int width = embedding.numbers() == 0 ? STEPS : embedding.numbers();
        float[] values = new float[count * width];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(embedding.kernel().rest());
        }
        return dataset(new ExampleShape.Vector(width), values, count);
    }

    private static Dataset dataset(ExampleShape shape, float[] values, int count) {
        return Dataset.ofFloats("random", shape, List.of("0"), values, new int[count]);
    }
}

package dev.secateur.model.engine;

import dev.secateur.model.topology.Node;
import dev.secateur.model.topology.Operation;
import dev.secateur.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A topology, and which step of the network each of its nodes belongs to.
 *
 * @param topology the nodes
 * @param steps the step of each node, by its place; −1 for the input
 */
record StepTopology(Topology topology, List<Integer> steps) {
    /** The first node of a step that has weights or statistics of its own. */
    OptionalInt weighted(int step) {
        return IntStream.range(0, steps.size())
                .filter(i -> steps.get(i) == step && isWeighted(topology.node(i)))
                .findFirst();
    }

    /** The node that lays a step's inputs out, where there is one. */
    Optional<Node> layout(int step) {
        return IntStream.range(0, steps.size())
                .filter(i -> steps.get(i) == step)
                .mapToObj(topology::node)
                .filter(StepTopology::isLayout)
                .findFirst();
    }

    private static boolean isLayout(Node node) {
        return node.operation() instanceof Operation.Flattening
                || node.operation() instanceof Operation.Unflattening;
    }

    private static boolean isWeighted(Node node) {
        Operation operation = node.operation();
        return operation instanceof Operation.Affine
                || operation instanceof Operation.Depthwise
                || operation instanceof Operation.Separable
                || operation instanceof Operation.Recurrent
                || operation instanceof Operation.Embedding
                || operation instanceof Operation.Normalization;
    }
}

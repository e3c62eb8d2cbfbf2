package dev.secateur.model.engine;

import dev.secateur.model.topology.Operation;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.PreprocessorVertex;
import org.deeplearning4j.nn.conf.graph.ScaleVertex;
import org.deeplearning4j.nn.conf.graph.ShiftVertex;
import org.deeplearning4j.nn.conf.graph.rnn.LastTimeStepVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;

/** What a graph's vertices without layers do to channels. */
final class VertexNodes {
    private static final Map<ElementWiseVertex.Op, Operation.Combination.Kind> KINDS =
            Map.of(
                    ElementWiseVertex.Op.Add, Operation.Combination.Kind.ADD,
                    ElementWiseVertex.Op.Subtract, Operation.Combination.Kind.SUBTRACT,
                    ElementWiseVertex.Op.Product, Operation.Combination.Kind.MULTIPLY,
                    ElementWiseVertex.Op.Average, Operation.Combination.Kind.AVERAGE,
                    ElementWiseVertex.Op.Max, Operation.Combination.Kind.LARGEST);

    private final Dl4jModel model;
    private final NodeList nodes;

    VertexNodes(Dl4jModel model, NodeList nodes) {
        this.model = model;
        this.nodes = nodes;
    }

    /**
     * Adds what a vertex does.
     *
     * @param from the nodes that it reads
     * @param type the type of the first of them; null where it is not known
     * @return the node that gives what comes out
     */
    int add(Dl4jModel.Step step, List<Integer> from, InputType type) {
        GraphVertex conf = configuration(step);
        boolean known = from.stream().allMatch(source -> nodes.channels(source) > 0);
        if (known && conf instanceof ElementWiseVertex vertex && isOneToOne(vertex, from)) {
            var combination = new Operation.Combination(KINDS.get(vertex.getOp()));
            return nodes.add(combination, nodes.channels(from.get(0)), from);
        } else if (known && conf instanceof MergeVertex vertex && mergesChannels(vertex, type)) {
            int channels = from.stream().mapToInt(nodes::channels).sum();
            return nodes.add(new Operation.Concatenation(), channels, from);
        } else if (conf instanceof PreprocessorVertex vertex) {
            // A vertex of its own must have a node of its own.
            int plain = nodes.follow(Operation.Passing.PLAIN, from.get(0));
            return LayoutNodes.add(nodes, vertex.getPreProcessor(), plain);
        } else if (known && conf instanceof LastTimeStepVertex) {
            return nodes.follow(Operation.Passing.PLAIN, from.get(0));
        } else if (known && conf instanceof ScaleVertex vertex) {
            double factor = vertex.getScaleFactor();
            return nodes.follow(new Operation.Passing(factor, 0, false, false), from.get(0));
        } else if (known && conf instanceof ShiftVertex vertex) {
            double offset = vertex.getShiftFactor();
            return nodes.follow(new Operation.Passing(1, offset, false, false), from.get(0));
        }
        return nodes.opaque(step.vertex().getClass().getSimpleName(), from);
    }

    private GraphVertex configuration(Dl4jModel.Step step) {
        return ((GraphModel) model).network().getConfiguration().getVertices().get(step.name());
    }

    private boolean isOneToOne(ElementWiseVertex vertex, List<Integer> from) {
        int width = nodes.channels(from.get(0));
        boolean pairs = vertex.getOp() != ElementWiseVertex.Op.Subtract || from.size() == 2;
        return pairs
                && KINDS.containsKey(vertex.getOp())
                && from.stream().allMatch(source -> nodes.channels(source) == width);
    }

    private static boolean mergesChannels(MergeVertex vertex, InputType type) {
        int channels = 1;
        if (type instanceof InputType.InputTypeConvolutional image) {
            channels = image.getFormat() == CNN2DFormat.NHWC ? 3 : 1;
        } else if (type instanceof InputType.InputTypeRecurrent sequence) {
            channels = sequence.getFormat() == RNNFormat.NWC ? 2 : 1;
        }
        return type != null && vertex.getMergeAxis() == channels;
    }
}

package dev.secateur.model.engine;

import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.topology.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.conf.inputs.InputType;

/** Reads which channels of a network feed which. */
final class TopologyReader {
    private final List<Dl4jModel.Step> steps;
    private final List<List<Integer>> sources;
    private final List<InputType> types;
    private final InputType input;
    private final NodeList nodes = new NodeList();
    private final List<Integer> ends = new ArrayList<>();
    private final FloatPointer parameters;
    private final VertexNodes vertices;

    private TopologyReader(Dl4jModel model, InputLayout layout, Optional<ExampleShape> shape) {
        this.steps = model.steps();
        this.sources = StepGraph.sources(steps);
        this.input = shape.map(layout::type).orElse(null);
        this.types = types(model, input);
        this.parameters = NativeArrays.buffer(model.parameters());
        this.vertices = new VertexNodes(model, nodes);
        nodes.begin(-1, "");
        nodes.add(new Operation.Input(), Math.toIntExact(layout.channels()), List.of());
    }

    /**
     * Reads a network.
     *
     * @param shape the shape of one example; without it less can be said about borders
     */
    static StepTopology read(Dl4jModel model, InputLayout layout, Optional<ExampleShape> shape) {
        return new TopologyReader(model, layout, shape).read();
    }

    /** Types are a help only: where DL4J cannot tell them, the careful answer is taken. */
    private static List<InputType> types(Dl4jModel model, InputType input) {
        if (input == null) {
            return List.of();
        }
        try {
            return model.activationTypes(input);
        } catch (RuntimeException e) {
            return List.of();
        }
    }

    private StepTopology read() {
        for (int i = 0; i < steps.size(); i++) {
            nodes.begin(i, steps.get(i).name());
            ends.add(steps.get(i).layer() == null ? vertex(i) : layer(i));
        }
        return nodes.toTopology();
    }

    private int end(int step) {
        return step < 0 ? 0 : ends.get(step);
    }

    private InputType type(int step) {
        return step < 0 || types.isEmpty() ? input : types.get(step);
    }

    private int vertex(int index) {
        List<Integer> read = sources.get(index).stream().map(this::end).toList();
        return vertices.add(steps.get(index), read, type(sources.get(index).get(0)));
    }

    private int layer(int index) {
        Dl4jModel.Step step = steps.get(index);
        int source = sources.get(index).get(0);
        int from = LayoutNodes.add(nodes, step.preProcessor(), end(source));
        InputType type = type(source);
        InputType in =
                step.preProcessor() == null || type == null
                        ? type
                        : step.preProcessor().getOutputType(type);
        ParameterViews views = new ParameterViews(step.layer(), "", parameters);
        boolean isLast = index == steps.size() - 1;
        return new LayerNodes(nodes, views, in, isLast).add(step.configuration(), from);
    }
}

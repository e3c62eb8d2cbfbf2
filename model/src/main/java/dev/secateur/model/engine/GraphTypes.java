package dev.secateur.model.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;

/**
 * The types of what a graph's steps give. DL4J's own way to them changes the configuration, and
 * fails where a dense layer reads images that a preprocessor flattens.
 */
final class GraphTypes {
    private GraphTypes() {}

    /**
     * Works the types out.
     *
     * @param vertices the configurations of the vertices, by name
     * @param steps the graph's steps, in order
     * @param input the type of one example
     * @return in the order of the steps
     */
    static List<InputType> of(
            Map<String, GraphVertex> vertices, List<Dl4jModel.Step> steps, InputType input) {
        List<List<Integer>> sources = StepGraph.sources(steps);
        List<InputType> types = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            InputType[] read =
                    sources.get(i).stream()
                            .map(source -> source < 0 ? input : types.get(source))
                            .toArray(InputType[]::new);
            types.add(vertices.get(steps.get(i).name()).getOutputType(i, read));
        }
        return types;
    }
}

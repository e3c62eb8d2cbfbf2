package dev.secateur.model.engine;

import dev.secateur.model.network.ActivationFlow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.inputs.InputType;

/** Reads how many values each step of a network gives for one example. */
final class FlowReader {
    private FlowReader() {}

    /**
     * Reads a network.
     *
     * @param input the type of one example
     * @return empty where DL4J cannot tell the types
     */
    static Optional<ActivationFlow> read(Dl4jModel model, InputType input) {
        List<InputType> types;
        try {
            types = model.activationTypes(input);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
        List<Dl4jModel.Step> steps = model.steps();
        List<List<Integer>> sources = StepGraph.sources(steps);
        List<ActivationFlow.Stage> stages = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            stages.add(
                    new ActivationFlow.Stage(
                            steps.get(i).name(), values(types.get(i)), sources.get(i)));
        }
        return Optional.of(new ActivationFlow(values(input), stages));
    }

    /** A sequence of unknown length counts as one step. */
    private static long values(InputType type) {
        return type instanceof InputType.InputTypeRecurrent sequence
                ? sequence.getSize() * Math.max(1, sequence.getTimeSeriesLength())
                : type.arrayElementsPerExample();
    }
}

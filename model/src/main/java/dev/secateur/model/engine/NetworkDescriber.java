package dev.secateur.model.engine;

import dev.secateur.model.network.LayerInfo;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.inputs.InputType;

/**
 * Says of every step of a network what a person wants to know.
 *
 * @param model the network
 * @param input the type of one example; null where it is not known: then shapes are empty and a
 *     layer counts as used once
 */
record NetworkDescriber(Dl4jModel model, InputType input) {
    List<LayerInfo> layers() {
        List<Dl4jModel.Step> steps = model.steps();
        List<List<Integer>> sources = StepGraph.sources(steps);
        List<InputType> types = input == null ? List.of() : model.activationTypes(input);
        List<LayerInfo> layers = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            InputType out = i < types.size() ? types.get(i) : null;
            List<InputType> read = read(steps.get(i), sources.get(i), types);
            layers.add(LayerDescriber.describe(steps.get(i), read, out));
        }
        return layers;
    }

    /** How many multiplications one example takes. */
    long macs() {
        return layers().stream().mapToLong(LayerInfo::macs).sum();
    }

    /** What comes into a step from each that it reads; empty where that is not known. */
    private List<InputType> read(
            Dl4jModel.Step step, List<Integer> sources, List<InputType> types) {
        if (types.isEmpty()) {
            return List.of();
        }
        return sources.stream()
                .map(source -> source < 0 ? input : types.get(source))
                .map(in -> step.preProcessor() == null ? in : step.preProcessor().getOutputType(in))
                .toList();
    }
}

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
        List<InputType> types = input == null ? List.of() : model.activationTypes(input);
        List<LayerInfo> layers = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            InputType out = i < types.size() ? types.get(i) : null;
            layers.add(LayerDescriber.describe(steps.get(i), incoming(steps, types, i), out));
        }
        return layers;
    }

    /** How many multiplications one example takes. */
    long macs() {
        return layers().stream().mapToLong(LayerInfo::macs).sum();
    }

    private InputType incoming(List<Dl4jModel.Step> steps, List<InputType> types, int index) {
        if (types.isEmpty()) {
            return null;
        }
        Dl4jModel.Step step = steps.get(index);
        InputType in = index == 0 ? input : types.get(index - 1);
        if (step.vertex() != null) {
            var inputs = step.vertex().getInputVertices();
            int before = inputs == null ? -1 : inputs[0].getVertexIndex();
            in = input;
            for (int i = 0; i < steps.size(); i++) {
                in = steps.get(i).vertex().getVertexIndex() == before ? types.get(i) : in;
            }
        }
        return step.preProcessor() == null ? in : step.preProcessor().getOutputType(in);
    }
}

package dev.secateur.model.engine;

import dev.secateur.model.network.LayerUnits;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.network.WeightTensor;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Shows a network's weights in the memory where they lie.
 *
 * @param model whose
 */
record WeightViews(Dl4jModel model) {
    /** Of every prunable layer, in order. */
    List<LayerWeights> all() {
        return in(NativeArrays.buffer(model.parameters()), model.parameters());
    }

    /**
     * The same from other parameters.
     *
     * @param parameters laid out like the network's
     * @param owner what must not be given back as long as the views are read
     */
    List<LayerWeights> in(FloatPointer parameters, Object owner) {
        StepGraph graph = StepGraph.of(model);
        Set<Integer> answering = graph.answering();
        List<LayerWeights> all = new ArrayList<>();
        for (int i = 0; i < graph.steps().size(); i++) {
            if (graph.isPrunable(i)) {
                all.add(layer(graph, i, answering.contains(i), parameters, owner));
            }
        }
        return all;
    }

    private static LayerWeights layer(
            StepGraph graph, int index, boolean answers, FloatPointer parameters, Object owner) {
        Dl4jModel.Step step = graph.steps().get(index);
        List<WeightTensor> tensors =
                LayerDescriber.weightNames(step.configuration()).stream()
                        .map(name -> view(step, name, parameters, owner))
                        .toList();
        int count = answers ? 0 : UnitLayouts.count(step);
        LayerUnits units = new LayerUnits(count, graph.scales(index, count));
        return new LayerWeights(step.name(), tensors, meanSquaredBias(step), units);
    }

    /** Every parameter is a view of the flat ones, so one buffer serves all tensors. */
    private static WeightTensor view(
            Dl4jModel.Step step, String name, FloatPointer parameters, Object owner) {
        INDArray parameter = step.layer().getParam(name);
        List<Integer> shape = Arrays.stream(parameter.shape()).mapToObj(n -> (int) n).toList();
        return new WeightTensor(
                name,
                shape,
                parameter.ordering() == 'f',
                floats(parameter, parameters),
                owner,
                UnitLayouts.of(step, name));
    }

    private static FloatBuffer floats(INDArray parameter, FloatPointer parameters) {
        return new FloatPointer(parameters)
                .position(parameter.offset())
                .limit(parameter.offset() + parameter.length())
                .asBuffer();
    }

    private static double meanSquaredBias(Dl4jModel.Step step) {
        double squares = 0;
        long count = 0;
        for (String name : step.configuration().initializer().biasKeys(step.configuration())) {
            INDArray bias = step.layer().getParam(name);
            squares += bias.mul(bias).sumNumber().doubleValue();
            count += bias.length();
        }
        return count == 0 ? 0 : squares / count;
    }

    /** A layer's prunable parameters, in the order they lie in memory; none of a plain vertex. */
    static List<INDArray> parameters(Dl4jModel.Step step) {
        return step.layer() == null
                ? List.of()
                : LayerDescriber.weightNames(step.configuration()).stream()
                        .map(step.layer()::getParam)
                        .toList();
    }

    /** How many values in each layer are NaN or infinite; only layers that have some. */
    List<Network.NotFinite> notFinite() {
        List<Network.NotFinite> found = new ArrayList<>();
        for (Dl4jModel.Step step : model.steps()) {
            long count = step.layer() == null ? 0 : notFinite(step.layer().params());
            if (count > 0) {
                found.add(new Network.NotFinite(step.name(), count));
            }
        }
        return found;
    }

    private long notFinite(INDArray array) {
        if (array == null || array.isEmpty()) {
            return 0;
        }
        FloatBuffer values = floats(array, NativeArrays.buffer(model.parameters()));
        long count = 0;
        while (values.hasRemaining()) {
            count += Float.isFinite(values.get()) ? 0 : 1;
        }
        return count;
    }
}

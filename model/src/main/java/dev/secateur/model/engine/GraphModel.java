package dev.secateur.model.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.updater.BaseMultiLayerUpdater;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A graph of layers and vertices with one input and one output.
 *
 * @param network DL4J's own
 */
record GraphModel(ComputationGraph network) implements Dl4jModel {
    private ComputationGraphConfiguration configuration() {
        return network.getConfiguration();
    }

    @Override
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (int index : network.topologicalSortOrder()) {
            GraphVertex vertex = network.getVertices()[index];
            if (!vertex.isInputVertex()) {
                steps.add(step(vertex));
            }
        }
        return steps;
    }

    private Step step(GraphVertex vertex) {
        InputPreProcessor preProcessor =
                configuration().getVertices().get(vertex.getVertexName())
                                instanceof LayerVertex layer
                        ? layer.getPreProcessor()
                        : null;
        return new Step(
                vertex.getVertexName(),
                vertex.hasLayer() ? vertex.getLayer() : null,
                vertex,
                preProcessor);
    }

    @Override
    public List<Layer> configurations() {
        return configurations(configuration());
    }

    private static List<Layer> configurations(ComputationGraphConfiguration conf) {
        return conf.getVertices().values().stream()
                .filter(LayerVertex.class::isInstance)
                .map(vertex -> ((LayerVertex) vertex).getLayerConf().getLayer())
                .toList();
    }

    @Override
    public List<InputType> activationTypes(InputType input) {
        return GraphTypes.of(configuration().getVertices(), steps(), input);
    }

    @Override
    public INDArray output(INDArray features) {
        return network.outputSingle(false, features);
    }

    @Override
    public void fit(INDArray features, INDArray labels) {
        network.fit(new INDArray[] {features}, new INDArray[] {labels});
    }

    @Override
    public List<INDArray> activations(INDArray features) {
        Map<String, INDArray> all = network.feedForward(new INDArray[] {features}, false);
        return steps().stream().map(step -> all.get(step.name())).toList();
    }

    @Override
    public void computeGradients(INDArray features, INDArray labels) {
        gradients();
        network.setInputs(features);
        network.setLabels(labels);
        network.computeGradientAndScore();
    }

    @Override
    public void makeGradients() {
        network.initGradientsView();
    }

    @Override
    public BaseMultiLayerUpdater<?> updater() {
        return network.getUpdater();
    }

    @Override
    public BaseMultiLayerUpdater<?> updaterIfMade() {
        return network.getUpdater(false);
    }

    @Override
    public int iteration() {
        return configuration().getIterationCount();
    }

    @Override
    public void setIteration(int steps) {
        configuration().setIterationCount(steps);
    }

    @Override
    public int epoch() {
        return configuration().getEpochCount();
    }

    @Override
    public void setEpoch(int epochs) {
        configuration().setEpochCount(epochs);
    }

    @Override
    public String configurationJson() {
        return configuration().toJson();
    }

    @Override
    public Dl4jModel copyMovedBy(Optimizer optimizer) {
        ComputationGraphConfiguration conf = configuration().clone();
        Updaters.set(optimizer, configurations(conf));
        ComputationGraph copy = new ComputationGraph(conf);
        copy.init(network.params().dup(), false);
        return new GraphModel(copy);
    }

    @Override
    public Dl4jModel fresh(OptionalLong seed) {
        ComputationGraphConfiguration conf = configuration().clone();
        seed.ifPresent(other -> conf.getDefaultConfiguration().setSeed(other));
        Nd4j.getRandom().setSeed(conf.getDefaultConfiguration().getSeed());
        ComputationGraph fresh = new ComputationGraph(conf);
        fresh.init();
        return new GraphModel(fresh);
    }
}

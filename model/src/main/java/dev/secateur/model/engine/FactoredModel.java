package dev.secateur.model.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Puts factors in the place of a dense layer. */
final class FactoredModel {
    private FactoredModel() {}

    /** The names of the layers for which it is possible. */
    static List<String> possible(Dl4jModel model) {
        List<Dl4jModel.Step> steps = model.steps();
        return steps.stream()
                .filter(step -> step.layer() != null && isDense(step))
                .filter(step -> model instanceof SequentialModel || isReadByLayers(model, step))
                .map(Dl4jModel.Step::name)
                .toList();
    }

    private static boolean isDense(Dl4jModel.Step step) {
        InputPreProcessor before = step.preProcessor();
        return step.configuration().getClass() == DenseLayer.class
                && ((DenseLayer) step.configuration()).hasBias()
                && !((DenseLayer) step.configuration()).hasLayerNorm()
                && (before == null || before instanceof CnnToFeedForwardPreProcessor);
    }

    private static boolean isReadByLayers(Dl4jModel model, Dl4jModel.Step step) {
        var conf = ((GraphModel) model).network().getConfiguration();
        return conf.getVertexInputs().entrySet().stream()
                .filter(reader -> reader.getValue().contains(step.name()))
                .allMatch(reader -> conf.getVertices().get(reader.getKey()) instanceof LayerVertex);
    }

    /** A network in memory of its own with factors in the place of a layer that is possible. */
    static Dl4jModel of(Dl4jModel model, String name, DenseFactors factors) {
        Dl4jModel made =
                model instanceof SequentialModel sequential
                        ? sequential(sequential, name, factors)
                        : graph((GraphModel) model, name, factors);
        copyParameters(model, made, name, factors);
        return made;
    }

    private static Dl4jModel sequential(SequentialModel model, String name, DenseFactors factors) {
        MultiLayerConfiguration conf = model.network().getLayerWiseConfigurations().clone();
        int at = model.steps().stream().map(Dl4jModel.Step::name).toList().indexOf(name);
        List<NeuralNetConfiguration> confs = new ArrayList<>(conf.getConfs());
        NeuralNetConfiguration replaced = confs.remove(at);
        FactoredLayers layers = new FactoredLayers((DenseLayer) replaced.getLayer(), factors);
        confs.add(at, with(replaced, layers.units()));
        confs.add(at, with(replaced, layers.outer()));
        confs.add(at, with(replaced, layers.inner()));
        conf.setConfs(confs);
        conf.setInputPreProcessors(shifted(conf.getInputPreProcessors(), at, layers));
        MultiLayerNetwork network = new MultiLayerNetwork(conf);
        network.init();
        return new SequentialModel(network);
    }

    private static Map<Integer, InputPreProcessor> shifted(
            Map<Integer, InputPreProcessor> before, int at, FactoredLayers layers) {
        Map<Integer, InputPreProcessor> after = new java.util.HashMap<>();
        before.forEach((i, processor) -> after.put(i <= at ? i : i + 2, processor));
        after.put(at, layers.beforeInner(before.get(at)));
        after.put(at + 1, layers.beforeOuter());
        after.put(at + 2, layers.beforeUnits());
        after.put(at + 3, layers.after(before.get(at + 1)));
        return after;
    }

    private static Dl4jModel graph(GraphModel model, String name, DenseFactors factors) {
        ComputationGraphConfiguration conf = model.network().getConfiguration().clone();
        Map<String, GraphVertex> vertices = conf.getVertices();
        Map<String, List<String>> inputs = conf.getVertexInputs();
        LayerVertex replaced = (LayerVertex) vertices.get(name);
        DenseLayer dense = (DenseLayer) replaced.getLayerConf().getLayer();
        FactoredLayers layers = new FactoredLayers(dense, factors);
        for (Map.Entry<String, List<String>> reader : inputs.entrySet()) {
            if (reader.getValue().contains(name)) {
                LayerVertex vertex = (LayerVertex) vertices.get(reader.getKey());
                vertex.setPreProcessor(layers.after(vertex.getPreProcessor()));
            }
        }
        String inner = name + FactoredLayers.INNER;
        String outer = name + FactoredLayers.OUTER;
        NeuralNetConfiguration like = replaced.getLayerConf();
        vertices.put(
                inner,
                new LayerVertex(
                        with(like, layers.inner()),
                        layers.beforeInner(replaced.getPreProcessor())));
        vertices.put(outer, new LayerVertex(with(like, layers.outer()), layers.beforeOuter()));
        vertices.put(name, new LayerVertex(with(like, layers.units()), layers.beforeUnits()));
        inputs.put(inner, inputs.get(name));
        inputs.put(outer, List.of(inner));
        inputs.put(name, List.of(outer));
        conf.setTopologicalOrder(null);
        conf.setTopologicalOrderStr(null);
        ComputationGraph network = new ComputationGraph(conf);
        network.init();
        return new GraphModel(network);
    }

    private static NeuralNetConfiguration with(NeuralNetConfiguration like, Layer layer) {
        NeuralNetConfiguration conf = like.clone();
        conf.clearVariables();
        conf.setLayer(layer);
        return conf;
    }

    private static void copyParameters(
            Dl4jModel from, Dl4jModel to, String name, DenseFactors factors) {
        for (Dl4jModel.Step step : to.steps()) {
            if (step.layer() != null) {
                step.layer()
                        .paramTable()
                        .forEach((key, values) -> fill(values, key, step, from, name, factors));
            }
        }
    }

    private static void fill(
            INDArray values,
            String key,
            Dl4jModel.Step step,
            Dl4jModel from,
            String name,
            DenseFactors factors) {
        boolean isWeights = !key.equals("b");
        if (step.name().equals(name + FactoredLayers.INNER)) {
            values.assign(array(factors.inner(), values));
        } else if (step.name().equals(name + FactoredLayers.OUTER)) {
            values.assign(array(factors.outer(), values));
        } else if (step.name().equals(name) && isWeights) {
            values.assign(1);
        } else {
            values.assign(old(from, step.name()).layer().getParam(key).reshape(values.shape()));
        }
    }

    private static INDArray array(java.nio.FloatBuffer values, INDArray like) {
        float[] all = new float[values.limit()];
        values.duplicate().position(0).get(all);
        return Nd4j.create(all, like.shape(), 'c');
    }

    private static Dl4jModel.Step old(Dl4jModel from, String name) {
        return from.steps().stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

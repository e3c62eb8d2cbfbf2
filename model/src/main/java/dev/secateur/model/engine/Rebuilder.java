package dev.secateur.model.engine;

import dev.secateur.model.topology.Rebuild;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.graph.PreprocessorVertex;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Builds a smaller network of a larger one: first the configuration with other widths, then the
 * parameters, one layer after the other, straight into the new network's memory.
 */
final class Rebuilder {
    private final Dl4jModel model;
    private final StepTopology before;
    private final Rebuild plan;
    private final Widths widths;

    /**
     * A builder.
     *
     * @param before the topology of the model that the plan speaks of
     */
    Rebuilder(Dl4jModel model, StepTopology before, Rebuild plan) {
        this.model = model;
        this.before = before;
        this.plan = plan;
        this.widths = new Widths(before, plan);
    }

    /**
     * Makes the network, in memory of its own; it has no updater state.
     *
     * @param reader reads the new model's topology
     */
    Dl4jModel build(java.util.function.Function<Dl4jModel, StepTopology> reader) {
        Dl4jModel smaller = unfilled();
        try {
            fill(smaller, reader.apply(smaller));
            return smaller;
        } catch (RuntimeException e) {
            smaller.close();
            throw e;
        }
    }

    /**
     * DL4J's clones share what is wrapped and lose the axes of concatenations; its JSON does not.
     */
    private Dl4jModel unfilled() {
        String json = model.configurationJson();
        return model instanceof SequentialModel
                ? stack(MultiLayerConfiguration.fromJson(json))
                : graph(ComputationGraphConfiguration.fromJson(json));
    }

    private Dl4jModel stack(MultiLayerConfiguration conf) {
        List<NeuralNetConfiguration> layers = conf.getConfs();
        long parameters = 0;
        for (int i = 0; i < layers.size(); i++) {
            widths.set(layers.get(i).getLayer(), i);
            InputPreProcessor processor = conf.getInputPreProcess(i);
            if (processor != null) {
                conf.getInputPreProcessors().put(i, widths.resized(processor, i));
            }
            parameters += layers.get(i).getLayer().initializer().numParams(layers.get(i));
        }
        MultiLayerNetwork network = new MultiLayerNetwork(conf);
        network.init(room(parameters), false);
        return new SequentialModel(network);
    }

    private Dl4jModel graph(ComputationGraphConfiguration conf) {
        List<Dl4jModel.Step> steps = model.steps();
        long parameters = 0;
        for (int i = 0; i < steps.size(); i++) {
            GraphVertex vertex = conf.getVertices().get(steps.get(i).name());
            if (vertex instanceof LayerVertex layer) {
                widths.set(layer.getLayerConf().getLayer(), i);
                if (layer.getPreProcessor() != null) {
                    layer.setPreProcessor(widths.resized(layer.getPreProcessor(), i));
                }
            } else if (vertex instanceof PreprocessorVertex layout) {
                layout.setPreProcessor(widths.resized(layout.getPreProcessor(), i));
            }
            parameters += vertex.numParams(false);
        }
        ComputationGraph network = new ComputationGraph(conf);
        network.init(room(parameters), false);
        return new GraphModel(network);
    }

    private static INDArray room(long parameters) {
        return Nd4j.createUninitialized(DataType.FLOAT, new long[] {1, parameters}, 'c');
    }

    private void fill(Dl4jModel smaller, StepTopology after) {
        List<Dl4jModel.Step> from = model.steps();
        List<Dl4jModel.Step> to = smaller.steps();
        for (int i = 0; i < from.size(); i++) {
            if (from.get(i).layer() != null && before.weighted(i).isEmpty()) {
                copyWhole(from.get(i), to.get(i));
            }
        }
        NodeCopy copy = new NodeCopy(before.topology(), after.topology(), plan);
        for (int node = 0; node < before.topology().size(); node++) {
            copy.copy(node);
        }
    }

    /** What is not understood stays as it is. */
    private static void copyWhole(Dl4jModel.Step from, Dl4jModel.Step to) {
        from.layer()
                .paramTable()
                .forEach(
                        (name, array) -> {
                            INDArray target = to.layer().getParam(name);
                            if (!java.util.Arrays.equals(array.shape(), target.shape())) {
                                throw new IllegalStateException(from.name() + " " + name);
                            }
                            target.assign(array);
                        });
    }
}

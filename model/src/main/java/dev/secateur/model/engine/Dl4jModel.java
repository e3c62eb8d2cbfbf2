package dev.secateur.model.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.Updater;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.updater.BaseMultiLayerUpdater;
import org.deeplearning4j.nn.updater.graph.ComputationGraphUpdater;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/** DL4J's two kinds of network behind one face. */
sealed interface Dl4jModel extends AutoCloseable {
    /** All parameters, flat; every layer's parameters are views of it. */
    INDArray parameters();

    /** What data go through, in order. */
    List<Step> steps();

    /** The type of what each step gives for one example, in the order of the steps. */
    List<InputType> activationTypes(InputType input);

    /** The probabilities for a batch. */
    INDArray output(INDArray features);

    /** One training step. */
    void fit(INDArray features, INDArray labels);

    /** What each step gives for a batch when the network is run, in the order of the steps. */
    List<INDArray> activations(INDArray features);

    /** Computes {@link #gradients}, summed over the examples of a batch; nothing is moved. */
    void computeGradients(INDArray features, INDArray labels);

    /** The loss of the last training step. */
    double score();

    void endEpoch();

    /** All gradients, flat and in the order of the parameters; made when first asked for. */
    INDArray gradients();

    /** What turns gradients into differences; made when first asked for. */
    BaseMultiLayerUpdater<?> updater();

    /** The same, or null where it was not asked for yet. */
    BaseMultiLayerUpdater<?> updaterIfMade();

    /** Whether gradients are divided by the number of examples. */
    boolean averages();

    /** How many training steps there were. */
    int iteration();

    /** Says that there was one more. */
    default void countIteration() {
        setIteration(iteration() + 1);
    }

    /** Says how many training steps there were. */
    void setIteration(int steps);

    /** How many epochs there were. */
    int epoch();

    String configurationJson();

    /** A network with the same parameters in memory of its own; no updater state. */
    Dl4jModel copy(Optimizer optimizer);

    /**
     * A model of the same configuration with weights drawn afresh.
     *
     * @param seed to draw by; empty for the one that the configuration remembers
     */
    Dl4jModel fresh(OptionalLong seed);

    /**
     * Gives the arrays back. DL4J's own way collects the whole heap's garbage each time, which
     * stops every thread, the window's too.
     */
    @Override
    void close();

    /**
     * One step of the way through the network.
     *
     * @param name the layer's or vertex's name
     * @param layer the layer, or null for a vertex without one
     * @param vertex the vertex, or null in a sequence
     * @param preProcessor what reshapes the data before the layer, or null
     */
    record Step(
            String name,
            Layer layer,
            GraphVertex vertex,
            org.deeplearning4j.nn.conf.InputPreProcessor preProcessor) {
        org.deeplearning4j.nn.conf.layers.Layer configuration() {
            return layer.conf().getLayer();
        }
    }

    /** A plain stack of layers. */
    record Sequential(MultiLayerNetwork network) implements Dl4jModel {
        @Override
        public INDArray parameters() {
            return network.params();
        }

        @Override
        public List<Step> steps() {
            List<Step> steps = new ArrayList<>();
            Layer[] layers = network.getLayers();
            for (int i = 0; i < layers.length; i++) {
                String name = layers[i].conf().getLayer().getLayerName();
                steps.add(
                        new Step(
                                name == null ? "layer" + i : name,
                                layers[i],
                                null,
                                network.getLayerWiseConfigurations().getInputPreProcess(i)));
            }
            return steps;
        }

        @Override
        public List<InputType> activationTypes(InputType input) {
            return network.getLayerWiseConfigurations().getLayerActivationTypes(input);
        }

        @Override
        public INDArray output(INDArray features) {
            return network.output(features, false);
        }

        @Override
        public void fit(INDArray features, INDArray labels) {
            network.fit(new DataSet(features, labels));
        }

        @Override
        public List<INDArray> activations(INDArray features) {
            List<INDArray> all = network.feedForward(features, false);
            return all.subList(1, all.size());
        }

        @Override
        public void computeGradients(INDArray features, INDArray labels) {
            gradients();
            network.setInput(features);
            network.setLabels(labels);
            network.computeGradientAndScore();
        }

        @Override
        public double score() {
            return network.score();
        }

        @Override
        public void endEpoch() {
            MultiLayerConfiguration conf = network.getLayerWiseConfigurations();
            conf.setEpochCount(conf.getEpochCount() + 1);
        }

        @Override
        public INDArray gradients() {
            if (network.getFlattenedGradients() == null) {
                network.initGradientsView();
            }
            return network.getFlattenedGradients();
        }

        @Override
        public BaseMultiLayerUpdater<?> updater() {
            return (BaseMultiLayerUpdater<?>) network.getUpdater();
        }

        @Override
        public BaseMultiLayerUpdater<?> updaterIfMade() {
            return (BaseMultiLayerUpdater<?>) network.getUpdater(false);
        }

        @Override
        public boolean averages() {
            return network.conf().isMiniBatch();
        }

        @Override
        public int iteration() {
            return network.getLayerWiseConfigurations().getIterationCount();
        }

        @Override
        public void setIteration(int steps) {
            network.getLayerWiseConfigurations().setIterationCount(steps);
        }

        @Override
        public int epoch() {
            return network.getLayerWiseConfigurations().getEpochCount();
        }

        @Override
        public String configurationJson() {
            return network.getLayerWiseConfigurations().toJson();
        }

        @Override
        public Dl4jModel copy(Optimizer optimizer) {
            MultiLayerConfiguration conf = network.getLayerWiseConfigurations().clone();
            if (optimizer != null) {
                for (NeuralNetConfiguration layer : conf.getConfs()) {
                    Updaters.set(optimizer, layer.getLayer());
                }
            }
            conf.setIterationCount(0);
            conf.setEpochCount(0);
            MultiLayerNetwork copy = new MultiLayerNetwork(conf);
            copy.init(network.params().dup(), false);
            return new Sequential(copy);
        }

        @Override
        public Dl4jModel fresh(OptionalLong seed) {
            MultiLayerConfiguration conf = network.getLayerWiseConfigurations().clone();
            seed.ifPresent(other -> conf.getConfs().forEach(layer -> layer.setSeed(other)));
            Nd4j.getRandom().setSeed(conf.getConf(0).getSeed());
            MultiLayerNetwork fresh = new MultiLayerNetwork(conf);
            fresh.init();
            return new Sequential(fresh);
        }

        @Override
        public void close() {
            Updater updater = network.getUpdater(false);
            NativeArrays.release(
                    updater == null ? null : updater.getStateViewArray(),
                    network.getFlattenedGradients(),
                    network.params());
        }
    }

    /** A graph of layers and vertices with one input and one output. */
    record Graph(ComputationGraph network) implements Dl4jModel {
        @Override
        public INDArray parameters() {
            return network.params();
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
            boolean hasLayer = vertex.hasLayer();
            var configuration =
                    network.getConfiguration().getVertices().get(vertex.getVertexName());
            var preProcessor =
                    configuration instanceof org.deeplearning4j.nn.conf.graph.LayerVertex layer
                            ? layer.getPreProcessor()
                            : null;
            return new Step(
                    vertex.getVertexName(),
                    hasLayer ? vertex.getLayer() : null,
                    vertex,
                    preProcessor);
        }

        @Override
        public List<InputType> activationTypes(InputType input) {
            return GraphTypes.of(network.getConfiguration().getVertices(), steps(), input);
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
        public double score() {
            return network.score();
        }

        @Override
        public void endEpoch() {
            ComputationGraphConfiguration conf = network.getConfiguration();
            conf.setEpochCount(conf.getEpochCount() + 1);
        }

        @Override
        public INDArray gradients() {
            if (network.getFlattenedGradients() == null) {
                network.initGradientsView();
            }
            return network.getFlattenedGradients();
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
        public boolean averages() {
            return network.conf().isMiniBatch();
        }

        @Override
        public int iteration() {
            return network.getConfiguration().getIterationCount();
        }

        @Override
        public void setIteration(int steps) {
            network.getConfiguration().setIterationCount(steps);
        }

        @Override
        public int epoch() {
            return network.getConfiguration().getEpochCount();
        }

        @Override
        public String configurationJson() {
            return network.getConfiguration().toJson();
        }

        @Override
        public Dl4jModel copy(Optimizer optimizer) {
            ComputationGraphConfiguration conf = network.getConfiguration().clone();
            if (optimizer != null) {
                conf.getVertices().values().forEach(vertex -> set(optimizer, vertex));
            }
            conf.setIterationCount(0);
            conf.setEpochCount(0);
            ComputationGraph copy = new ComputationGraph(conf);
            copy.init(network.params().dup(), false);
            return new Graph(copy);
        }

        @Override
        public Dl4jModel fresh(OptionalLong seed) {
            ComputationGraphConfiguration conf = network.getConfiguration().clone();
            seed.ifPresent(other -> conf.getDefaultConfiguration().setSeed(other));
            Nd4j.getRandom().setSeed(conf.getDefaultConfiguration().getSeed());
            ComputationGraph fresh = new ComputationGraph(conf);
            fresh.init();
            return new Graph(fresh);
        }

        private static void set(
                Optimizer optimizer, org.deeplearning4j.nn.conf.graph.GraphVertex vertex) {
            if (vertex instanceof org.deeplearning4j.nn.conf.graph.LayerVertex layer) {
                Updaters.set(optimizer, layer.getLayerConf().getLayer());
            }
        }

        @Override
        public void close() {
            ComputationGraphUpdater updater = network.getUpdater(false);
            NativeArrays.release(
                    updater == null ? null : updater.getStateViewArray(),
                    network.getFlattenedGradients(),
                    network.params());
        }
    }
}

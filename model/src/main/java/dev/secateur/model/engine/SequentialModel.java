package dev.secateur.model.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.updater.BaseMultiLayerUpdater;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A plain stack of layers.
 *
 * @param network DL4J's own
 */
record SequentialModel(MultiLayerNetwork network) implements Dl4jModel {
    private MultiLayerConfiguration configuration() {
        return network.getLayerWiseConfigurations();
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
                            configuration().getInputPreProcess(i)));
        }
        return steps;
    }

    @Override
    public List<org.deeplearning4j.nn.conf.layers.Layer> configurations() {
        return configurations(configuration());
    }

    private static List<org.deeplearning4j.nn.conf.layers.Layer> configurations(
            MultiLayerConfiguration conf) {
        return conf.getConfs().stream().map(NeuralNetConfiguration::getLayer).toList();
    }

    @Override
    public List<InputType> activationTypes(InputType input) {
        return configuration().getLayerActivationTypes(input);
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
    public void makeGradients() {
        network.initGradientsView();
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
        MultiLayerConfiguration conf = configuration().clone();
        Updaters.set(optimizer, configurations(conf));
        MultiLayerNetwork copy = new MultiLayerNetwork(conf);
        copy.init(network.params().dup(), false);
        return new SequentialModel(copy);
    }

    @Override
    public Dl4jModel fresh(OptionalLong seed) {
        MultiLayerConfiguration conf = configuration().clone();
        seed.ifPresent(other -> conf.getConfs().forEach(layer -> layer.setSeed(other)));
        Nd4j.getRandom().setSeed(conf.getConf(0).getSeed());
        MultiLayerNetwork fresh = new MultiLayerNetwork(conf);
        fresh.init();
        return new SequentialModel(fresh);
    }
}

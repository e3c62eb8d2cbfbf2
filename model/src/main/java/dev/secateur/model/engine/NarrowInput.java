package dev.secateur.model.engine;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Cuts inputs off a stack of layers that begins with a dense one. */
final class NarrowInput {
    private NarrowInput() {}

    static boolean isPossible(Dl4jModel model) {
        Dl4jModel.Step first = model.steps().get(0);
        if (!(model instanceof SequentialModel) || first.preProcessor() != null) {
            return false;
        }
        Layer layer = first.configuration();
        return layer.getClass() == DenseLayer.class || layer.getClass() == OutputLayer.class;
    }

    /** A network of its own memory with the surviving columns of the first layer. */
    static Dl4jModel of(Dl4jModel model, int[] kept) {
        MultiLayerNetwork network = ((SequentialModel) model).network();
        MultiLayerConfiguration conf = network.getLayerWiseConfigurations().clone();
        FeedForwardLayer first = (FeedForwardLayer) conf.getConf(0).getLayer();
        int inputs = Math.toIntExact(first.getNIn());
        int units = Math.toIntExact(first.getNOut());
        first.setNIn(kept.length);
        float[] parameters = narrowed(network.params().toFloatVector(), inputs, units, kept);
        MultiLayerNetwork narrow = new MultiLayerNetwork(conf);
        INDArray values = Nd4j.create(parameters, new long[] {1, parameters.length}, 'c');
        narrow.init(values, false);
        return new SequentialModel(narrow);
    }

    /** A dense layer's weights come first, unit by unit; its biases and all else follow. */
    private static float[] narrowed(float[] all, int inputs, int units, int[] kept) {
        int rest = inputs * units;
        float[] narrow = new float[all.length - rest + kept.length * units];
        int next = 0;
        for (int unit = 0; unit < units; unit++) {
            for (int input : kept) {
                narrow[next++] = all[unit * inputs + input];
            }
        }
        System.arraycopy(all, rest, narrow, next, all.length - rest);
        return narrow;
    }
}

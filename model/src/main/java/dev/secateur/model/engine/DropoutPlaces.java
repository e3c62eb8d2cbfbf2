package dev.secateur.model.engine;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;

/**
 * Where dropout goes for a time: the inputs of dense and output layers, but not the network's own.
 *
 * @param layers what has such inputs
 * @param before the dropout that each has by itself; null for none
 */
record DropoutPlaces(List<Layer> layers, List<IDropout> before) {
    static DropoutPlaces of(Dl4jModel model) {
        List<Dl4jModel.Step> steps = model.steps();
        List<List<Integer>> sources = StepGraph.sources(steps);
        List<Layer> layers = new ArrayList<>();
        List<IDropout> before = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            boolean hidden = steps.get(i).layer() != null && !sources.get(i).contains(-1);
            if (hidden && takesDropout(steps.get(i).configuration())) {
                layers.add(steps.get(i).configuration());
                before.add(steps.get(i).configuration().getIDropout());
            }
        }
        return new DropoutPlaces(layers, before);
    }

    private static boolean takesDropout(Layer layer) {
        return layer instanceof DenseLayer || layer instanceof BaseOutputLayer;
    }

    /** Drops this share; DL4J counts the share that is kept. */
    void drop(double share) {
        layers.forEach(layer -> layer.setIDropout(new Dropout(1 - share)));
    }

    /** Takes back what {@link #drop} did. */
    void restore() {
        for (int i = 0; i < layers.size(); i++) {
            layers.get(i).setIDropout(before.get(i));
        }
    }
}

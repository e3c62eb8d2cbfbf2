package dev.secateur.model.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.recurrent.Bidirectional;
import org.deeplearning4j.nn.conf.layers.wrapper.BaseWrapperLayer;
import org.deeplearning4j.nn.conf.weightnoise.IWeightNoise;

/** What DL4J draws at random in each pass of training: dropout, and noise on weights. */
final class Chance {
    private Chance() {}

    /** Lets DL4J work without it; afterwards the configuration is as it was. */
    static void without(Dl4jModel model, Runnable work) {
        List<Runnable> restorations = new ArrayList<>();
        layers(model).forEach(layer -> remove(layer, restorations));
        try {
            work.run();
        } finally {
            restorations.forEach(Runnable::run);
        }
    }

    /** Both what layers were made from and the copies that wrapped ones work by, each once. */
    private static Set<Layer> layers(Dl4jModel model) {
        Set<Layer> layers = Collections.newSetFromMap(new IdentityHashMap<>());
        Stream<Layer> used =
                model.steps().stream()
                        .filter(step -> step.layer() != null)
                        .map(Dl4jModel.Step::configuration);
        Stream.concat(model.configurations().stream(), used)
                .flatMap(Chance::withWrapped)
                .forEach(layers::add);
        return layers;
    }

    private static Stream<Layer> withWrapped(Layer layer) {
        Stream<Layer> within = Stream.empty();
        if (layer instanceof BaseWrapperLayer wrapper) {
            within = withWrapped(wrapper.getUnderlying());
        } else if (layer instanceof Bidirectional both) {
            within = Stream.concat(withWrapped(both.getFwd()), withWrapped(both.getBwd()));
        }
        return Stream.concat(Stream.of(layer), within);
    }

    private static void remove(Layer layer, List<Runnable> restorations) {
        IDropout dropout = layer.getIDropout();
        layer.setIDropout(null);
        restorations.add(() -> layer.setIDropout(dropout));
        if (layer instanceof BaseLayer base) {
            IWeightNoise noise = base.getWeightNoise();
            base.setWeightNoise(null);
            restorations.add(() -> base.setWeightNoise(noise));
        }
    }
}

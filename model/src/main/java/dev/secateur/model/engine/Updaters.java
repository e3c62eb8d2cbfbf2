package dev.secateur.model.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.wrapper.BaseWrapperLayer;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.learning.regularization.L1Regularization;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.learning.regularization.WeightDecay;

/** Puts an {@link Optimizer} into a configuration. */
final class Updaters {
    private static final double MOMENTUM = 0.9;

    private Updaters() {}

    static IUpdater of(Optimizer optimizer) {
        double rate = optimizer.learningRate();
        return switch (optimizer.rule()) {
            case SGD -> new Sgd(rate);
            case MOMENTUM -> new Nesterovs(rate, MOMENTUM);
            case ADAM -> new Adam(rate);
        };
    }

    /**
     * Replaces the update rules and the penalties of layers.
     *
     * @param optimizer null to leave them as they are
     */
    static void set(Optimizer optimizer, List<Layer> layers) {
        if (optimizer != null) {
            layers.forEach(layer -> set(optimizer, layer));
        }
    }

    private static void set(Optimizer optimizer, Layer layer) {
        if (layer instanceof BaseWrapperLayer wrapper) {
            set(optimizer, wrapper.getUnderlying());
        } else if (layer instanceof BaseLayer base) {
            base.setIUpdater(of(optimizer));
            base.setBiasUpdater(null);
            base.setRegularization(regularization(base.getRegularization(), optimizer.l2()));
        }
    }

    private static List<Regularization> regularization(List<Regularization> before, double l2) {
        List<Regularization> after = new ArrayList<>(before == null ? List.of() : before);
        after.removeIf(
                r ->
                        r instanceof L1Regularization
                                || r instanceof L2Regularization
                                || r instanceof WeightDecay);
        if (l2 > 0) {
            after.add(new L2Regularization(l2));
        }
        return after;
    }

    /** The update rules of all parameters of a network, each once. */
    static Set<IUpdater> of(Dl4jModel model) {
        Set<IUpdater> all = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Dl4jModel.Step step : model.steps()) {
            if (step.layer() != null) {
                for (String name : step.layer().paramTable().keySet()) {
                    of(step, name).ifPresent(all::add);
                }
            }
        }
        return all;
    }

    /** The update rule of a parameter, where it has one. */
    static Optional<IUpdater> of(Dl4jModel.Step step, String parameter) {
        return Optional.ofNullable(step.layer().getConfig().getUpdaterByParam(parameter));
    }

    /** Whether a rule has a learning rate that does not change by itself. */
    static boolean hasFixedRate(IUpdater updater) {
        return (updater instanceof Sgd sgd && sgd.getLearningRateSchedule() == null)
                || (updater instanceof Nesterovs n && n.getLearningRateSchedule() == null)
                || (updater instanceof Adam adam && adam.getLearningRateSchedule() == null);
    }
}

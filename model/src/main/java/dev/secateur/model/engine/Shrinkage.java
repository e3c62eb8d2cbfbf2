package dev.secateur.model.engine;

import dev.secateur.model.kernel.ParameterUpdate;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.learning.config.IUpdater;

/**
 * The proximal step of an L1 penalty on weights that DL4J moves.
 *
 * @param weights where they lie in the flat parameters
 * @param by how much nearer to zero they come
 */
record Shrinkage(FloatBuffer weights, float by) {
    private static final int TILE = 4096;

    /**
     * For all prunable weights of a network.
     *
     * @param penalty what learning rates are multiplied by
     */
    static List<Shrinkage> of(Dl4jModel model, double penalty) {
        List<Shrinkage> all = new ArrayList<>();
        for (Dl4jModel.Step step : model.steps()) {
            if (step.layer() != null) {
                for (String name : LayerDescriber.weightNames(step.configuration())) {
                    double rate = Updaters.of(step, name).map(u -> rate(u, model)).orElse(0.0);
                    FloatBuffer weights =
                            NativeArrays.pointer(step.layer().getParam(name)).asBuffer();
                    all.add(new Shrinkage(weights, (float) (rate * penalty)));
                }
            }
        }
        return all;
    }

    private static double rate(IUpdater updater, Dl4jModel model) {
        return updater.hasLearningRate()
                ? updater.getLearningRate(model.iteration(), model.epoch())
                : 0;
    }

    void apply() {
        float[] tile = new float[TILE];
        for (int from = 0; from < weights.limit(); from += TILE) {
            int count = Math.min(TILE, weights.limit() - from);
            weights.get(from, tile, 0, count);
            ParameterUpdate.shrink(tile, by, count);
            weights.put(from, tile, 0, count);
        }
    }
}

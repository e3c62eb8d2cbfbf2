package dev.secateur.model.engine;

import org.deeplearning4j.nn.conf.distribution.OrthogonalDistribution;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.deeplearning4j.nn.weights.WeightInitConstant;
import org.deeplearning4j.nn.weights.embeddings.WeightInitEmbedding;

/** How a configuration says that weights are drawn. */
final class Initializers {
    private Initializers() {}

    /**
     * Whether a model's weights can be drawn again. Importers leave constants where weights came
     * from elsewhere, and ND4J's orthogonal matrices do not always come to an end.
     */
    static boolean draw(Dl4jModel model) {
        return !model.configurationJson().contains(OrthogonalDistribution.class.getSimpleName())
                && model.steps().stream()
                        .filter(step -> step.layer() != null)
                        .allMatch(step -> draws(step.configuration()));
    }

    private static boolean draws(Layer configuration) {
        return !(LayerDescriber.unwrapped(configuration) instanceof BaseLayer layer)
                || LayerDescriber.weightNames(configuration).isEmpty()
                || draws(layer.getWeightInitFn());
    }

    private static boolean draws(IWeightInit initializer) {
        return !(initializer == null
                || initializer instanceof WeightInitConstant
                || initializer instanceof WeightInitEmbedding);
    }
}

package dev.secateur.model.engine;

import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.ComposableInputPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;
import org.nd4j.linalg.activations.Activation;

/**
 * The layers that do a dense layer's work by factors of its weights. With the inputs as an image of
 * n₁ rows and n₂ columns, a convolution by rows applies every B_k to each row, and one by columns
 * every A_k to what that gave, summed over k; a third layer adds the biases and is the layer's
 * activation.
 *
 * @param dense the layer
 * @param factors of its weights
 */
record FactoredLayers(DenseLayer dense, DenseFactors factors) {
    static final String INNER = "-inner";
    static final String OUTER = "-outer";

    ConvolutionLayer inner() {
        return named(
                INNER,
                convolution(factors.innerColumns(), 1, factors.terms() * factors.innerRows()));
    }

    ConvolutionLayer outer() {
        return named(
                OUTER, convolution(factors.outerColumns(), factors.terms(), factors.outerRows()));
    }

    DepthwiseConvolution2D units() {
        DepthwiseConvolution2D units =
                new DepthwiseConvolution2D.Builder(1, 1)
                        .nIn(factors.units())
                        .nOut(factors.units())
                        .depthMultiplier(1)
                        .convolutionMode(ConvolutionMode.Truncate)
                        .hasBias(true)
                        .build();
        moveAlike(units);
        units.setActivationFn(dense.getActivationFn());
        units.setIDropout(dense.getIDropout());
        units.setLayerName(dense.getLayerName());
        return units;
    }

    private static ConvolutionLayer convolution(int width, int in, int out) {
        return new ConvolutionLayer.Builder(1, width)
                .nIn(in)
                .nOut(out)
                .hasBias(false)
                .convolutionMode(ConvolutionMode.Truncate)
                .activation(Activation.IDENTITY)
                .build();
    }

    private ConvolutionLayer named(String suffix, ConvolutionLayer layer) {
        moveAlike(layer);
        layer.setLayerName(dense.getLayerName() + suffix);
        return layer;
    }

    private void moveAlike(BaseLayer layer) {
        layer.setIUpdater(dense.getIUpdater());
        layer.setBiasUpdater(dense.getBiasUpdater());
        layer.setRegularization(dense.getRegularization());
        layer.setRegularizationBias(dense.getRegularizationBias());
        layer.setGradientNormalization(dense.getGradientNormalization());
        layer.setGradientNormalizationThreshold(dense.getGradientNormalizationThreshold());
        layer.setWeightInitFn(dense.getWeightInitFn());
        layer.setBiasInit(dense.getBiasInit());
    }

    /** What comes before the first layer, where the dense layer had this before it or null. */
    InputPreProcessor beforeInner(InputPreProcessor before) {
        var rows =
                new FeedForwardToCnnPreProcessor(factors.outerColumns(), factors.innerColumns(), 1);
        return before == null ? rows : new ComposableInputPreProcessor(before, rows);
    }

    InputPreProcessor beforeOuter() {
        return new ComposableInputPreProcessor(
                new CnnToFeedForwardPreProcessor(
                        factors.outerColumns(), 1, (long) factors.terms() * factors.innerRows()),
                new FeedForwardToCnnPreProcessor(
                        factors.innerRows(), factors.outerColumns(), factors.terms()));
    }

    InputPreProcessor beforeUnits() {
        return new ComposableInputPreProcessor(
                new CnnToFeedForwardPreProcessor(factors.innerRows(), 1, factors.outerRows()),
                new FeedForwardToCnnPreProcessor(1, 1, factors.units()));
    }

    /** What comes before a layer that reads from the last one and had this before it, or null. */
    InputPreProcessor after(InputPreProcessor before) {
        var vector = new CnnToFeedForwardPreProcessor(1, 1, factors.units());
        return before == null ? vector : new ComposableInputPreProcessor(vector, before);
    }
}

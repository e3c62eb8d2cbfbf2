package dev.secateur.model.engine;

import dev.secateur.model.kernel.ActivationKernel;
import dev.secateur.model.kernel.Activations;
import dev.secateur.model.kernel.DenseKernel;
import dev.secateur.model.kernel.Extent;
import dev.secateur.model.kernel.LastStepKernel;
import dev.secateur.model.kernel.Nonlinearity;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.layers.recurrent.LastTimeStepLayer;
import org.deeplearning4j.nn.layers.wrapper.BaseWrapperLayer;

/** Turns DL4J's layers into kernels, one layer into one or a few. */
final class LayerCompiler {
    private final Assembly program;
    private final ConvolutionCompiler convolutions;
    private final RecurrentCompiler recurrent;
    private final NormalizationCompiler normalization;
    private final PoolingCompiler pooling;

    LayerCompiler(Assembly program) {
        this.program = program;
        this.convolutions = new ConvolutionCompiler(program);
        this.recurrent = new RecurrentCompiler(program);
        this.normalization = new NormalizationCompiler(program);
        this.pooling = new PoolingCompiler(program);
    }

    /**
     * Compiles a layer that is not the last.
     *
     * @param in what goes in
     * @param type DL4J's type of it
     * @return what comes out
     */
    Activations compile(Dl4jModel.Step step, Activations in, InputType type) throws NotCovered {
        Layer conf = step.configuration();
        Assembly.checkPlain(conf);
        if (step.layer() instanceof LastTimeStepLayer last) {
            return lastStep(step, last, in);
        } else if (step.layer() instanceof BaseWrapperLayer) {
            throw new NotCovered(step.layer().getClass().getSimpleName());
        } else if (conf instanceof FeedForwardLayer f && !(conf instanceof BatchNormalization)) {
            return weighted(step, f, in);
        } else if (conf instanceof BatchNormalization norm) {
            return normalization.compile(step, norm, in, type);
        } else if (conf instanceof SubsamplingLayer window) {
            return pooling.local(window, in, type);
        } else if (conf instanceof GlobalPoolingLayer global) {
            return pooling.global(global, in, type);
        } else if (conf.getClass() == ActivationLayer.class) {
            Nonlinearity f = Nonlinearities.of(((ActivationLayer) conf).getActivationFn());
            Activations out = program.room(in.extent());
            return program.add(new ActivationKernel(in, out, f), out);
        } else if (conf.getClass() == DropoutLayer.class) {
            return program.dropped(conf, in);
        }
        throw new NotCovered(conf.getClass().getSimpleName());
    }

    private Activations lastStep(Dl4jModel.Step step, LastTimeStepLayer last, Activations in)
            throws NotCovered {
        if (last.getUnderlying() instanceof BaseWrapperLayer) {
            throw new NotCovered(last.getUnderlying().getClass().getSimpleName());
        }
        Activations all = recurrent.compile(step, step.configuration(), in);
        Activations out = program.room(Extent.vector(all.extent().channels()));
        return program.add(new LastStepKernel(all, out), out);
    }

    /** What the sums of a network's last layer are, and the function that follows them. */
    Activations lastSums(Dl4jModel.Step step, Activations in) throws NotCovered {
        Layer conf = step.configuration();
        Assembly.checkPlain(conf);
        if (conf.getClass() == LossLayer.class) {
            return program.dropped(conf, in);
        } else if (conf.getClass() == OutputLayer.class) {
            return dense(step, (OutputLayer) conf, program.dropped(conf, in));
        }
        throw new NotCovered(conf.getClass().getSimpleName() + " as the last layer");
    }

    private Activations weighted(Dl4jModel.Step step, FeedForwardLayer conf, Activations before)
            throws NotCovered {
        if (conf instanceof DenseLayer || conf instanceof OutputLayer) {
            return dense(step, conf, program.dropped(conf, before));
        } else if (conf instanceof ConvolutionLayer convolution) {
            return convolutions.compile(step, convolution, program.dropped(conf, before));
        }
        return recurrent.compile(step, conf, before);
    }

    private Activations dense(Dl4jModel.Step step, FeedForwardLayer conf, Activations in)
            throws NotCovered {
        boolean normalized = conf instanceof DenseLayer layer && layer.hasLayerNorm();
        if (normalized || in.extent().places() != 1) {
            throw new NotCovered("layer normalization or an unusual input");
        }
        boolean isOutput = conf instanceof BaseOutputLayer;
        Nonlinearity f =
                isOutput ? Nonlinearity.IDENTITY : Nonlinearities.of(conf.getActivationFn());
        boolean hasBias =
                isOutput ? ((BaseOutputLayer) conf).hasBias() : ((DenseLayer) conf).hasBias();
        Activations out = program.room(Extent.vector((int) conf.getNOut()));
        return program.add(
                new DenseKernel(
                        in, out, program.parameter(step, "W"), program.bias(step, hasBias), f),
                out);
    }
}

package dev.secateur.model.engine;

import dev.secateur.model.kernel.Activations;
import dev.secateur.model.kernel.ConvolutionKernel;
import dev.secateur.model.kernel.DepthwiseKernel;
import dev.secateur.model.kernel.Nonlinearity;
import dev.secateur.model.kernel.Parameter;
import dev.secateur.model.kernel.Window;
import java.util.Optional;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.Convolution1D;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.SeparableConvolution2D;

/**
 * Turns DL4J's convolutions over images and sequences into kernels.
 *
 * @param program takes the kernels
 */
record ConvolutionCompiler(Assembly program) {
    Activations compile(Dl4jModel.Step step, ConvolutionLayer conf, Activations in)
            throws NotCovered {
        if (conf.getClass() == SeparableConvolution2D.class) {
            return separable(step, (SeparableConvolution2D) conf, in);
        }
        Windows windows = windows(conf);
        Window window = windows.over(in.extent());
        Nonlinearity f = Nonlinearities.of(conf.getActivationFn());
        Activations out = program.room(windows.output(in.extent(), (int) conf.getNOut()));
        Parameter weights = program.parameter(step, "W");
        Optional<Parameter> bias = program.bias(step, conf.hasBias());
        boolean isSequence = conf instanceof Convolution1DLayer;
        return program.add(
                conf.getClass() == DepthwiseConvolution2D.class
                        ? new DepthwiseKernel(in, out, window, weights, true, bias, f)
                        : new ConvolutionKernel(in, out, window, weights, isSequence, bias, f),
                out);
    }

    /** Each channel by itself, then all channels of each place. */
    private Activations separable(
            Dl4jModel.Step step, SeparableConvolution2D conf, Activations before)
            throws NotCovered {
        Windows windows = windows(conf);
        Window window = windows.over(before.extent());
        Nonlinearity f = Nonlinearities.of(conf.getActivationFn());
        int width = before.extent().channels() * conf.getDepthMultiplier();
        Activations deep = program.room(windows.output(before.extent(), width));
        Activations out = program.room(windows.output(before.extent(), (int) conf.getNOut()));
        Parameter weights = program.parameter(step, "W");
        Parameter pointWeights = program.parameter(step, "pW");
        Optional<Parameter> bias = program.bias(step, conf.hasBias());
        program.add(
                new DepthwiseKernel(
                        before,
                        deep,
                        window,
                        weights,
                        false,
                        Optional.empty(),
                        Nonlinearity.IDENTITY),
                deep);
        Window point = new Window(1, 1, 1, 1, 1, 1, 0, 0);
        return program.add(
                new ConvolutionKernel(deep, out, point, pointWeights, false, bias, f), out);
    }

    private static Windows windows(ConvolutionLayer conf) throws NotCovered {
        Class<?> kind = conf.getClass();
        if (kind == Convolution1DLayer.class || kind == Convolution1D.class) {
            return Windows.of(conf, true);
        }
        boolean plain =
                kind == ConvolutionLayer.class
                        || kind.getSimpleName().equals("Convolution2D")
                        || kind == DepthwiseConvolution2D.class
                        || kind == SeparableConvolution2D.class;
        if (!plain || conf.getConvolutionMode() == ConvolutionMode.Causal) {
            throw new NotCovered(kind.getSimpleName());
        }
        return Windows.of(conf, false);
    }
}

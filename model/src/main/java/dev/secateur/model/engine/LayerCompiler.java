package dev.secateur.model.engine;

import dev.secateur.model.kernel.ActivationKernel;
import dev.secateur.model.kernel.Activations;
import dev.secateur.model.kernel.AveragePoolingKernel;
import dev.secateur.model.kernel.BatchNormKernel;
import dev.secateur.model.kernel.ConvolutionKernel;
import dev.secateur.model.kernel.DenseKernel;
import dev.secateur.model.kernel.DepthwiseKernel;
import dev.secateur.model.kernel.DropoutKernel;
import dev.secateur.model.kernel.Extent;
import dev.secateur.model.kernel.GlobalPoolingKernel;
import dev.secateur.model.kernel.Kernel;
import dev.secateur.model.kernel.LastStepKernel;
import dev.secateur.model.kernel.LstmKernel;
import dev.secateur.model.kernel.MaxPoolingKernel;
import dev.secateur.model.kernel.Nonlinearity;
import dev.secateur.model.kernel.Program;
import dev.secateur.model.kernel.SimpleRnnKernel;
import dev.secateur.model.kernel.Window;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.Convolution1D;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SeparableConvolution2D;
import org.deeplearning4j.nn.conf.layers.Subsampling1DLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.SimpleRnn;
import org.deeplearning4j.nn.layers.recurrent.LastTimeStepLayer;
import org.deeplearning4j.nn.layers.wrapper.BaseWrapperLayer;

/** Turns DL4J's layers into kernels, one layer into one or a few. */
final class LayerCompiler {
    private final LayerKernels make;
    private final List<Program.Step> steps;

    /** Adds to a list of steps. */
    LayerCompiler(LayerKernels make, List<Program.Step> steps) {
        this.make = make;
        this.steps = steps;
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
        checkPlain(conf);
        if (step.layer() instanceof LastTimeStepLayer) {
            Activations all = recurrent(step, LayerDescriber.unwrapped(conf), in);
            Activations out = make.room(Extent.vector(all.extent().channels()));
            return add(new LastStepKernel(all, out), out);
        } else if (step.layer() instanceof BaseWrapperLayer) {
            throw new NotCovered(step.layer().getClass().getSimpleName());
        } else if (conf instanceof FeedForwardLayer f && !(conf instanceof BatchNormalization)) {
            return weighted(step, f, in);
        } else if (conf instanceof BatchNormalization norm) {
            return normalization(step, norm, in, type);
        } else if (conf instanceof SubsamplingLayer pooling) {
            return pooling(pooling, in, type);
        } else if (conf instanceof GlobalPoolingLayer pooling) {
            return globalPooling(pooling, in, type);
        } else if (conf.getClass() == ActivationLayer.class) {
            Nonlinearity f = Nonlinearities.of(((ActivationLayer) conf).getActivationFn());
            Activations out = make.room(in.extent());
            return add(new ActivationKernel(in, out, f), out);
        } else if (conf.getClass() == DropoutLayer.class) {
            return dropped(conf, in);
        }
        throw new NotCovered(conf.getClass().getSimpleName());
    }

    private static void checkPlain(Layer conf) throws NotCovered {
        boolean constrained = conf.getConstraints() != null && !conf.getConstraints().isEmpty();
        if (constrained || (conf instanceof BaseLayer base && base.getWeightNoise() != null)) {
            throw new NotCovered("constraints or weight noise");
        }
    }

    private Activations add(Kernel kernel, Activations out) {
        steps.add(new Program.Step(kernel, out));
        return out;
    }

    /** What is left of the inputs after dropout, where the layer has one. */
    private Activations dropped(Layer conf, Activations in) throws NotCovered {
        IDropout dropout = conf.getIDropout();
        if (dropout == null || !make.training()) {
            return in;
        }
        if (dropout.getClass() != Dropout.class || ((Dropout) dropout).getPSchedule() != null) {
            throw new NotCovered(dropout.getClass().getSimpleName());
        }
        Activations out = make.room(in.extent());
        long seed = make.seed() + steps.size();
        return add(new DropoutKernel(in, out, ((Dropout) dropout).getP(), seed), out);
    }

    private Activations weighted(Dl4jModel.Step step, FeedForwardLayer conf, Activations before)
            throws NotCovered {
        if (conf instanceof DenseLayer || conf instanceof OutputLayer) {
            return dense(step, conf, dropped(conf, before));
        } else if (conf instanceof ConvolutionLayer convolution) {
            return convolution(step, convolution, dropped(conf, before));
        }
        return recurrent(step, conf, before);
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
        Activations out = make.room(Extent.vector((int) conf.getNOut()));
        return add(
                new DenseKernel(
                        in,
                        out,
                        make.parameter(step.layer(), "W"),
                        make.bias(step.layer(), hasBias),
                        f),
                out);
    }

    private Activations convolution(Dl4jModel.Step step, ConvolutionLayer conf, Activations in)
            throws NotCovered {
        Windows windows = windows(conf);
        Extent extent = windows.output(in.extent(), (int) conf.getNOut());
        Window window = windows.over(in.extent());
        Nonlinearity f = Nonlinearities.of(conf.getActivationFn());
        var bias = make.bias(step.layer(), conf.hasBias());
        Activations out = make.room(extent);
        if (conf.getClass() == DepthwiseConvolution2D.class) {
            var weights = make.parameter(step.layer(), "W");
            return add(new DepthwiseKernel(in, out, window, weights, true, bias, f), out);
        } else if (conf.getClass() == SeparableConvolution2D.class) {
            int multiplier = ((SeparableConvolution2D) conf).getDepthMultiplier();
            int width = in.extent().channels() * multiplier;
            Activations deep = make.room(windows.output(in.extent(), width));
            var weights = make.parameter(step.layer(), "W");
            add(
                    new DepthwiseKernel(
                            in,
                            deep,
                            window,
                            weights,
                            false,
                            Optional.empty(),
                            Nonlinearity.IDENTITY),
                    deep);
            Window point = new Window(1, 1, 1, 1, 1, 1, 0, 0);
            var pointWeights = make.parameter(step.layer(), "pW");
            return add(new ConvolutionKernel(deep, out, point, pointWeights, false, bias, f), out);
        }
        var weights = make.parameter(step.layer(), "W");
        boolean isSequence = conf instanceof Convolution1DLayer;
        return add(new ConvolutionKernel(in, out, window, weights, isSequence, bias, f), out);
    }

    private static Windows windows(ConvolutionLayer conf) throws NotCovered {
        Class<?> kind = conf.getClass();
        if (kind == Convolution1DLayer.class || kind == Convolution1D.class) {
            return Windows.ofSequence(
                    conf.getConvolutionMode(),
                    conf.getKernelSize(),
                    conf.getStride(),
                    conf.getPadding(),
                    conf.getDilation());
        }
        boolean plain =
                kind == ConvolutionLayer.class
                        || kind.getSimpleName().equals("Convolution2D")
                        || kind == DepthwiseConvolution2D.class
                        || kind == SeparableConvolution2D.class;
        if (!plain || conf.getConvolutionMode() == ConvolutionMode.Causal) {
            throw new NotCovered(kind.getSimpleName());
        }
        return Windows.of(
                conf.getConvolutionMode(),
                conf.getKernelSize(),
                conf.getStride(),
                conf.getPadding(),
                conf.getDilation());
    }

    private Activations recurrent(Dl4jModel.Step step, Layer conf, Activations before)
            throws NotCovered {
        checkPlain(conf);
        boolean isLstm = conf.getClass() == LSTM.class;
        boolean isSimple = conf.getClass() == SimpleRnn.class && !((SimpleRnn) conf).hasLayerNorm();
        if (!isLstm && !isSimple) {
            throw new NotCovered(conf.getClass().getSimpleName());
        }
        Activations in = dropped(conf, before);
        FeedForwardLayer layer = (FeedForwardLayer) conf;
        Extent extent = Extent.sequence(in.extent().places(), (int) layer.getNOut());
        Activations out = make.room(extent);
        var weights = make.parameter(step.layer(), "W");
        var recurrent = make.parameter(step.layer(), "RW");
        var bias = make.parameter(step.layer(), "b");
        Nonlinearity f = Nonlinearities.of(layer.getActivationFn());
        Kernel kernel =
                conf instanceof LSTM lstm
                        ? new LstmKernel(in, out, weights, recurrent, bias, f, gate(lstm))
                        : new SimpleRnnKernel(in, out, weights, recurrent, bias, f);
        return add(kernel, out);
    }

    private static Nonlinearity gate(LSTM conf) throws NotCovered {
        return Nonlinearities.of(conf.getGateActivationFn());
    }

    private Activations normalization(
            Dl4jModel.Step step, BatchNormalization conf, Activations in, InputType type)
            throws NotCovered {
        if (type instanceof InputType.InputTypeRecurrent) {
            throw new NotCovered("batch normalization of sequences");
        }
        boolean learned = !conf.isLockGammaBeta();
        String spread = conf.isUseLogStd() ? "log10stdev" : "var";
        boolean odd = !learned && (conf.getGamma() == 1) != (conf.getBeta() == 0);
        if (odd) {
            throw new NotCovered("batch normalization with one of gamma and beta fixed");
        }
        var parameters =
                new BatchNormKernel.Parameters(
                        learned ? make.parameter(step.layer(), "gamma") : null,
                        learned ? make.parameter(step.layer(), "beta") : null,
                        make.parameter(step.layer(), "mean"),
                        make.parameter(step.layer(), spread));
        var settings =
                new BatchNormKernel.Settings(
                        conf.getEps(),
                        conf.getDecay(),
                        conf.isUseLogStd(),
                        conf.getGamma(),
                        conf.getBeta());
        Activations out = make.room(in.extent());
        return add(new BatchNormKernel(in, out, parameters, settings, make.training()), out);
    }

    private Activations pooling(SubsamplingLayer conf, Activations in, InputType type)
            throws NotCovered {
        boolean isSequence = conf instanceof Subsampling1DLayer;
        boolean isLast = conf.getCnn2dDataFormat() == CNN2DFormat.NHWC;
        if (type instanceof InputType.InputTypeRecurrent sequence
                && isLast != (sequence.getFormat() == RNNFormat.NWC)) {
            throw new NotCovered("pooling of a sequence in another format");
        }
        Windows windows =
                isSequence
                        ? Windows.ofSequence(
                                conf.getConvolutionMode(),
                                conf.getKernelSize(),
                                conf.getStride(),
                                conf.getPadding(),
                                conf.getDilation())
                        : Windows.of(
                                conf.getConvolutionMode(),
                                conf.getKernelSize(),
                                conf.getStride(),
                                conf.getPadding(),
                                conf.getDilation());
        Window window = windows.over(in.extent());
        Activations out = make.room(windows.output(in.extent(), in.extent().channels()));
        return switch (conf.getPoolingType()) {
            case MAX -> add(new MaxPoolingKernel(in, out, window), out);
            case AVG ->
                    add(
                            new AveragePoolingKernel(
                                    in, out, window, conf.isAvgPoolIncludePadInDivisor()),
                            out);
            default -> throw new NotCovered("pooling of kind " + conf.getPoolingType());
        };
    }

    private Activations globalPooling(GlobalPoolingLayer conf, Activations in, InputType type)
            throws NotCovered {
        int[] over = conf.getPoolingDimensions();
        boolean all = Arrays.equals(over == null ? usual(type) : over, places(type));
        if (!conf.isCollapseDimensions() || !all) {
            throw new NotCovered("global pooling over chosen dimensions");
        }
        GlobalPoolingKernel.Kind kind =
                switch (conf.getPoolingType()) {
                    case MAX -> GlobalPoolingKernel.Kind.MAX;
                    case AVG -> GlobalPoolingKernel.Kind.AVERAGE;
                    case SUM -> GlobalPoolingKernel.Kind.SUM;
                    default -> throw new NotCovered("pooling of kind " + conf.getPoolingType());
                };
        Activations out = make.room(Extent.vector(in.extent().channels()));
        return add(new GlobalPoolingKernel(in, out, kind), out);
    }

    /** The dimensions that DL4J takes where none are chosen, whatever the format. */
    private static int[] usual(InputType type) {
        return type instanceof InputType.InputTypeRecurrent ? new int[] {2} : new int[] {2, 3};
    }

    /** The dimensions that are no channels. */
    private static int[] places(InputType type) {
        if (type instanceof InputType.InputTypeConvolutional image) {
            return image.getFormat() == CNN2DFormat.NHWC ? new int[] {1, 2} : new int[] {2, 3};
        }
        boolean isLast =
                type instanceof InputType.InputTypeRecurrent sequence
                        && sequence.getFormat() == RNNFormat.NWC;
        return new int[] {isLast ? 1 : 2};
    }

    /** What the sums of a network's last layer are, and the function that follows them. */
    Activations lastSums(Dl4jModel.Step step, Activations in) throws NotCovered {
        Layer conf = step.configuration();
        checkPlain(conf);
        if (conf.getClass() == LossLayer.class) {
            return dropped(conf, in);
        } else if (conf.getClass() == OutputLayer.class) {
            return dense(step, (OutputLayer) conf, dropped(conf, in));
        }
        throw new NotCovered(conf.getClass().getSimpleName() + " as the last layer");
    }
}

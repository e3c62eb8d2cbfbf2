package dev.secateur.model.engine;

import dev.secateur.model.data.ExampleShape;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BaseRecurrentLayer;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;

/**
 * How a network wants one example laid out.
 *
 * @param kind vector, image or sequence
 * @param channels channels of an image, features of a sequence, length of a vector
 * @param channelsLast whether an image or a sequence has its channels last
 */
record InputLayout(Kind kind, long channels, boolean channelsLast) {
    private static final List<Integer> COMMON_SIDES = List.of(28, 32, 224, 8, 16, 64, 96, 128, 299);
    private static final int LARGEST_SIDE = 512;

    enum Kind {
        VECTOR,
        IMAGE,
        SEQUENCE
    }

    static InputLayout of(Dl4jModel model) {
        Dl4jModel.Step first =
                model.steps().stream()
                        .filter(
                                step ->
                                        step.layer() != null
                                                && LayerDescriber.unwrapped(step.configuration())
                                                        instanceof FeedForwardLayer)
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no layer with weights"));
        InputPreProcessor before = first.preProcessor();
        if (before instanceof FeedForwardToCnnPreProcessor flat) {
            return new InputLayout(
                    Kind.VECTOR,
                    flat.getInputHeight() * flat.getInputWidth() * flat.getNumChannels(),
                    false);
        }
        if (before instanceof CnnToFeedForwardPreProcessor image) {
            return new InputLayout(Kind.IMAGE, image.getNumChannels(), false);
        }
        return of(LayerDescriber.unwrapped(first.configuration()));
    }

    private static InputLayout of(Layer layer) {
        long in = ((FeedForwardLayer) layer).getNIn();
        if (layer instanceof Convolution1DLayer sequence) {
            return new InputLayout(Kind.SEQUENCE, in, sequence.getRnnDataFormat() == RNNFormat.NWC);
        }
        if (layer instanceof ConvolutionLayer image) {
            return new InputLayout(Kind.IMAGE, in, image.getCnn2dDataFormat() == CNN2DFormat.NHWC);
        }
        if (layer instanceof BaseRecurrentLayer recurrent) {
            return new InputLayout(
                    Kind.SEQUENCE, in, recurrent.getRnnDataFormat() == RNNFormat.NWC);
        }
        return new InputLayout(Kind.VECTOR, in, false);
    }

    /** The type DL4J gives to examples of this shape; null where they do not fit. */
    InputType type(ExampleShape shape) {
        return switch (kind) {
            case VECTOR -> shape.size() == channels ? InputType.feedForward(channels) : null;
            case IMAGE ->
                    shape instanceof ExampleShape.Image image && image.channels() == channels
                            ? imageType(image.height(), image.width())
                            : null;
            case SEQUENCE ->
                    shape instanceof ExampleShape.Sequence s && s.features() == channels
                            ? InputType.recurrent(channels, s.steps(), sequenceFormat())
                            : null;
        };
    }

    /** The lengths of an array of so many examples. */
    long[] arrayShape(int examples, ExampleShape shape) {
        if (kind == Kind.IMAGE && shape instanceof ExampleShape.Image image) {
            return channelsLast
                    ? new long[] {examples, image.height(), image.width(), image.channels()}
                    : new long[] {examples, image.channels(), image.height(), image.width()};
        }
        if (kind == Kind.SEQUENCE && shape instanceof ExampleShape.Sequence s) {
            return channelsLast
                    ? new long[] {examples, s.steps(), s.features()}
                    : new long[] {examples, s.features(), s.steps()};
        }
        return new long[] {examples, shape.size()};
    }

    /** The shape of an example as far as the network alone tells it. */
    Optional<ExampleShape> infer(Dl4jModel model) {
        return switch (kind) {
            case VECTOR -> Optional.of(new ExampleShape.Vector((int) channels));
            case IMAGE -> inferImage(model);
            case SEQUENCE -> Optional.empty();
        };
    }

    private Optional<ExampleShape> inferImage(Dl4jModel model) {
        return candidates()
                .filter(side -> fits(model, side))
                .findFirst()
                .map(side -> new ExampleShape.Image((int) channels, side, side));
    }

    private static java.util.stream.Stream<Integer> candidates() {
        return java.util.stream.Stream.concat(
                COMMON_SIDES.stream(),
                java.util.stream.IntStream.rangeClosed(4, LARGEST_SIDE).boxed());
    }

    private boolean fits(Dl4jModel model, int side) {
        List<Dl4jModel.Step> steps = model.steps();
        List<InputType> types;
        try {
            types = model.activationTypes(imageType(side, side));
        } catch (RuntimeException e) {
            return false;
        }
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).preProcessor() instanceof CnnToFeedForwardPreProcessor flatten
                    && types.get(i - 1) instanceof InputType.InputTypeConvolutional c) {
                return c.getHeight() == flatten.getInputHeight()
                        && c.getWidth() == flatten.getInputWidth();
            }
        }
        return false;
    }

    private InputType imageType(int height, int width) {
        return InputType.convolutional(
                height, width, channels, channelsLast ? CNN2DFormat.NHWC : CNN2DFormat.NCHW);
    }

    private RNNFormat sequenceFormat() {
        return channelsLast ? RNNFormat.NWC : RNNFormat.NCW;
    }
}

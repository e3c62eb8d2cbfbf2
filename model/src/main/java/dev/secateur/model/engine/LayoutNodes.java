package dev.secateur.model.engine;

import dev.secateur.model.topology.Operation;
import java.util.List;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.CnnToRnnPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToRnnPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.RnnToCnnPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.RnnToFeedForwardPreProcessor;

/** What DL4J's preprocessors do to channels, and the same preprocessors for other numbers. */
final class LayoutNodes {
    private LayoutNodes() {}

    /**
     * Adds what a preprocessor does.
     *
     * @param processor may be null
     * @param from the node that it reads
     * @return the node that gives what comes out
     */
    static int add(NodeList nodes, InputPreProcessor processor, int from) {
        if (processor == null
                || processor instanceof RnnToFeedForwardPreProcessor
                || processor instanceof FeedForwardToRnnPreProcessor) {
            return from;
        } else if (nodes.channels(from) == 0) {
            return nodes.opaque(processor.getClass().getSimpleName(), List.of(from));
        } else if (processor.getClass() == CnnToFeedForwardPreProcessor.class) {
            var image = (CnnToFeedForwardPreProcessor) processor;
            boolean isLast = image.getFormat() == CNN2DFormat.NHWC;
            int places = (int) (image.getInputHeight() * image.getInputWidth());
            return flatten(nodes, from, places, isLast);
        } else if (processor.getClass() == CnnToRnnPreProcessor.class) {
            var image = (CnnToRnnPreProcessor) processor;
            int places = (int) (image.getInputHeight() * image.getInputWidth());
            return flatten(nodes, from, places, false);
        } else if (processor.getClass() == FeedForwardToCnnPreProcessor.class) {
            var image = (FeedForwardToCnnPreProcessor) processor;
            return unflatten(
                    nodes,
                    from,
                    (int) (image.getInputHeight() * image.getInputWidth()),
                    (int) image.getNumChannels());
        } else if (processor.getClass() == RnnToCnnPreProcessor.class) {
            var image = (RnnToCnnPreProcessor) processor;
            int places = image.getInputHeight() * image.getInputWidth();
            return unflatten(nodes, from, places, image.getNumChannels());
        }
        return nodes.opaque(processor.getClass().getSimpleName(), List.of(from));
    }

    private static int flatten(NodeList nodes, int from, int places, boolean isLast) {
        int values = nodes.channels(from) * places;
        return nodes.add(new Operation.Flattening(places, isLast), values, List.of(from));
    }

    private static int unflatten(NodeList nodes, int from, int places, int channels) {
        if (nodes.channels(from) != places * channels) {
            return nodes.opaque("image", List.of(from));
        }
        return nodes.add(new Operation.Unflattening(places), channels, List.of(from));
    }

    /** The same preprocessor for another number of channels. */
    static InputPreProcessor resized(InputPreProcessor processor, int channels) {
        if (processor instanceof CnnToFeedForwardPreProcessor image) {
            return new CnnToFeedForwardPreProcessor(
                    image.getInputHeight(), image.getInputWidth(), channels, image.getFormat());
        } else if (processor instanceof CnnToRnnPreProcessor image) {
            return new CnnToRnnPreProcessor(
                    image.getInputHeight(),
                    image.getInputWidth(),
                    channels,
                    image.getRnnDataFormat());
        } else if (processor instanceof FeedForwardToCnnPreProcessor image) {
            return new FeedForwardToCnnPreProcessor(
                    image.getInputHeight(), image.getInputWidth(), channels);
        } else if (processor instanceof RnnToCnnPreProcessor image) {
            return new RnnToCnnPreProcessor(
                    image.getInputHeight(),
                    image.getInputWidth(),
                    channels,
                    image.getRnnDataFormat());
        }
        throw new IllegalArgumentException(processor.getClass().getName());
    }
}

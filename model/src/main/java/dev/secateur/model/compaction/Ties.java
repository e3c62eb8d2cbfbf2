package dev.secateur.model.compaction;

import dev.secateur.model.topology.Node;
import dev.secateur.model.topology.Operation;
import dev.secateur.model.topology.Topology;

/**
 * Which channels go together because one is made of the other alone, whatever the weights are. Sums
 * of weighted channels tie nothing.
 */
final class Ties {
    private Ties() {}

    /** Takes a channel that another one is made of. */
    @FunctionalInterface
    interface Taker {
        /** Takes it. */
        void take(int source, int channel);
    }

    /** Tells the channels that a channel of a node is made of. */
    static void of(Topology topology, Node node, int channel, Taker taker) {
        Operation operation = node.operation();
        if (operation instanceof Operation.Depthwise depthwise) {
            taker.take(node.source(), channel / depthwise.multiplier());
        } else if (operation instanceof Operation.Flattening flat) {
            int channels = topology.channels(node.source());
            taker.take(node.source(), flat.channel(channel, channels));
        } else if (operation instanceof Operation.Unflattening image) {
            for (int place = 0; place < image.places(); place++) {
                taker.take(node.source(), channel * image.places() + place);
            }
        } else if (operation instanceof Operation.Concatenation) {
            concatenated(topology, node, channel, taker);
        } else if (isChannelwise(operation)) {
            node.sources().forEach(source -> taker.take(source, channel));
        }
    }

    private static boolean isChannelwise(Operation operation) {
        return operation instanceof Operation.Normalization
                || operation instanceof Operation.Activation
                || operation instanceof Operation.Passing
                || operation instanceof Operation.Combination;
    }

    private static void concatenated(Topology topology, Node node, int channel, Taker taker) {
        int rest = channel;
        for (int source : node.sources()) {
            if (rest < topology.channels(source)) {
                taker.take(source, rest);
                return;
            }
            rest -= topology.channels(source);
        }
    }
}

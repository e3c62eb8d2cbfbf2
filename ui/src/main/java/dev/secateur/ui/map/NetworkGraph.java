package dev.secateur.ui.map;

import dev.secateur.model.network.LayerInfo;
import dev.secateur.model.network.LayerType;
import dev.secateur.model.network.NetworkSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What feeds what in a network.
 *
 * @param nodes in an order in which each comes after what it reads; the first is the input
 * @param sources for each node the places of those that it reads
 */
public record NetworkGraph(List<MapNode> nodes, List<List<Integer>> sources) {
    private static final String ARROW = " → ";

    /** Copies the lists. */
    public NetworkGraph {
        nodes = List.copyOf(nodes);
        sources = sources.stream().map(List::copyOf).toList();
    }

    /** The graph of a network. */
    public static NetworkGraph of(NetworkSummary network) {
        return new Builder(network).build();
    }

    /** The place of a prunable layer; −1 if there is none of this number. */
    public int nodeOf(int prunable) {
        for (int node = 0; node < nodes.size(); node++) {
            if (prunable >= 0 && nodes.get(node).prunable() == prunable) {
                return node;
            }
        }
        return -1;
    }

    /** The nodes that read a node, in order. */
    public List<Integer> readers(int node) {
        List<Integer> readers = new ArrayList<>();
        for (int reader = node + 1; reader < nodes.size(); reader++) {
            if (sources.get(reader).contains(node)) {
                readers.add(reader);
            }
        }
        return readers;
    }

    private static final class Builder {
        private final NetworkSummary network;
        private final List<MapNode> nodes = new ArrayList<>();
        private final List<List<Integer>> sources = new ArrayList<>();
        private final List<Integer> places = new ArrayList<>();

        Builder(NetworkSummary network) {
            this.network = network;
        }

        NetworkGraph build() {
            List<LayerInfo> layers = network.layers();
            add(MapNode.input(layers.isEmpty() ? "" : incoming(layers.get(0))), List.of());
            int prunable = 0;
            for (int l = 0; l < layers.size(); l++) {
                LayerInfo layer = layers.get(l);
                int number = layer.isPrunable() ? prunable++ : -1;
                MapNode node = new MapNode(Optional.of(layer), number, outgoing(layer), false);
                places.add(add(node, read(l)));
            }
            return new NetworkGraph(nodes, sources);
        }

        private int add(MapNode node, List<Integer> read) {
            nodes.add(node);
            sources.add(read);
            return nodes.size() - 1;
        }

        private List<Integer> read(int layer) {
            List<Integer> read =
                    network.sources().get(layer).stream()
                            .map(source -> source == NetworkSummary.INPUT ? 0 : places.get(source))
                            .distinct()
                            .toList();
            LayerInfo info = network.layers().get(layer);
            String wanted = incoming(info);
            boolean readsOne = read.size() == 1 && info.type() != LayerType.CONCATENATION;
            return readsOne && isLaidOutAnew(nodes.get(read.get(0)).shape(), wanted)
                    ? List.of(add(MapNode.reshape(wanted), read))
                    : read;
        }

        private static boolean isLaidOutAnew(String given, String wanted) {
            return !given.isEmpty() && !wanted.isEmpty() && !given.equals(wanted);
        }

        private static String incoming(LayerInfo layer) {
            int arrow = layer.shape().indexOf(ARROW);
            return arrow < 0 ? "" : layer.shape().substring(0, arrow);
        }

        private static String outgoing(LayerInfo layer) {
            int arrow = layer.shape().indexOf(ARROW);
            return arrow < 0 ? "" : layer.shape().substring(arrow + ARROW.length());
        }
    }
}

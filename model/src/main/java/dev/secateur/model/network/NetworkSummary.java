package dev.secateur.model.network;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A network as a person reads it.
 *
 * @param name what it is called, for example its file's name
 * @param layers every layer, in the order data goes through them
 * @param sources for each layer, in order, the places of those that it reads, or {@link #INPUT}
 */
public record NetworkSummary(String name, List<LayerInfo> layers, List<List<Integer>> sources) {
    /** What a layer that reads the example itself has among its sources. */
    public static final int INPUT = -1;

    /** Copies the lists. */
    public NetworkSummary {
        layers = List.copyOf(layers);
        sources = sources.stream().map(List::copyOf).toList();
    }

    /** A plain stack: each layer reads the one before it. */
    public NetworkSummary(String name, List<LayerInfo> layers) {
        this(name, layers, IntStream.range(INPUT, layers.size() - 1).mapToObj(List::of).toList());
    }

    /** The same network under another name. */
    public NetworkSummary named(String newName) {
        return new NetworkSummary(newName, layers, sources);
    }

    /** The layers that have something to prune, in order. */
    public List<LayerInfo> prunableLayers() {
        return layers.stream().filter(LayerInfo::isPrunable).toList();
    }

    /** All parameters. */
    public long parameters() {
        return layers.stream().mapToLong(LayerInfo::parameters).sum();
    }

    /** All prunable weights. */
    public long weights() {
        return layers.stream().mapToLong(LayerInfo::weights).sum();
    }

    /** Multiply-accumulates for one example with no weight pruned. */
    public long macs() {
        return layers.stream().mapToLong(LayerInfo::macs).sum();
    }
}

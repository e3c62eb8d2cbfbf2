package dev.secateur.model.network;

import java.util.List;

/**
 * A network as a person reads it.
 *
 * @param name what it is called, for example its file's name
 * @param layers every layer, in the order data goes through them
 */
public record NetworkSummary(String name, List<LayerInfo> layers) {
    /** Copies the list. */
    public NetworkSummary {
        layers = List.copyOf(layers);
    }

    /** The same network under another name. */
    public NetworkSummary named(String newName) {
        return new NetworkSummary(newName, layers);
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

package dev.secateur.ui.map;

import dev.secateur.model.network.LayerInfo;
import java.util.Optional;

/**
 * A box of the map: the input, a layer, or where values are only laid out otherwise.
 *
 * @param layer what it is; empty for the input and for a change of layout
 * @param prunable its place among the prunable layers; −1 for all others
 * @param shape what it gives for one example; empty where that is not known
 * @param isInput whether it is the network's input
 */
public record MapNode(Optional<LayerInfo> layer, int prunable, String shape, boolean isInput) {
    static MapNode input(String shape) {
        return new MapNode(Optional.empty(), -1, shape, true);
    }

    static MapNode reshape(String shape) {
        return new MapNode(Optional.empty(), -1, shape, false);
    }

    /** Whether there are parameters to tell of. */
    public boolean isLarge() {
        return layer.filter(info -> info.parameters() > 0).isPresent();
    }

    /** Whether it has weights that may be pruned. */
    public boolean isPrunable() {
        return prunable >= 0;
    }
}

package dev.secateur.model.compaction;

import dev.secateur.model.network.NetworkSummary;
import java.util.List;

/**
 * What compacting would make of a network.
 *
 * @param layers what would become of each layer, merged units included
 * @param merged how many units would be merged into others
 * @param before what the network takes
 * @param after what the smaller one would take
 */
public record CompactionPreview(List<LayerOutcome> layers, int merged, Cost before, Cost after) {
    /** Copies the list. */
    public CompactionPreview {
        layers = List.copyOf(layers);
    }

    /**
     * What a network takes, its zeros included.
     *
     * @param parameters all of its parameters
     * @param macs multiply-accumulates for one example
     */
    public record Cost(long parameters, long macs) {
        /** What a network takes that is there. */
        public static Cost of(NetworkSummary network) {
            return new Cost(network.parameters(), network.macs());
        }
    }

    /** Whether the network would stay as it is. */
    public boolean changesNothing() {
        return layers.stream().allMatch(layer -> layer.unitsBefore() == layer.unitsAfter());
    }
}

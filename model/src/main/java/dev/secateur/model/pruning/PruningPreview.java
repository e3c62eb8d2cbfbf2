package dev.secateur.model.pruning;

import dev.secateur.model.network.LayerInfo;
import dev.secateur.model.network.NetworkSummary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What a specification would do to a network, exactly, before it is done. Every view draws from one
 * such object. Immutable.
 *
 * @param spec what was asked
 * @param network the network it is asked of
 * @param cuts what goes in each prunable layer, in order
 */
public record PruningPreview(PruningSpec spec, NetworkSummary network, List<LayerCut> cuts) {
    /** Copies the list. */
    public PruningPreview {
        cuts = List.copyOf(cuts);
    }

    /** How many weights go. */
    public long pruned() {
        return cuts.stream().mapToLong(LayerCut::pruned).sum();
    }

    /** The sizes of the network if it is done. */
    public NetworkSize size() {
        return NetworkSize.of(network, cuts.stream().map(cut -> (long) cut.pruned()).toList());
    }

    /** The layers of which nothing would be left. */
    public List<String> emptied() {
        List<LayerInfo> layers = network.prunableLayers();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < cuts.size(); i++) {
            if (cuts.get(i).empties()) {
                names.add(layers.get(i).name());
            }
        }
        return names;
    }

    /** Every weight that goes. Takes a pass over all weights: not for the JavaFX thread. */
    public Mask toMask() {
        List<BitSet> sets = cuts.stream().map(LayerCut::toBits).toList();
        return new Mask(sets);
    }
}

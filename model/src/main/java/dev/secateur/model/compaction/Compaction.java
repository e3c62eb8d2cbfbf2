package dev.secateur.model.compaction;

import dev.secateur.model.engine.Network;
import dev.secateur.model.network.NetworkSummary;
import dev.secateur.model.pruning.Mask;
import java.util.List;

/**
 * A network that became smaller.
 *
 * @param network the smaller network; nothing is held at zero in it, though all that the mask
 *     prunes is zero; whoever takes this closes it
 * @param mask what is still pruned in it
 * @param plan what was done to remove units without changing the answers
 * @param layers what became of each layer in the end, merged units included
 * @param merged how many units were merged into others
 * @param proof how its answers compare with those of the network that it was made of
 * @param before the network that it was made of
 * @param after the smaller network
 */
public record Compaction(
        Network network,
        Mask mask,
        CompactionPlan plan,
        List<LayerOutcome> layers,
        int merged,
        Proof proof,
        NetworkSummary before,
        NetworkSummary after) {
    /** Copies the list. */
    public Compaction {
        layers = List.copyOf(layers);
    }
}

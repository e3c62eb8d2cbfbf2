package dev.secateur.model.pruning;

import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.network.LayerWeights;
import java.util.ArrayList;
import java.util.List;

/**
 * How many units of a layer are pruned.
 *
 * @param layer its name
 * @param units how many may be pruned: neurons, filters or LSTM cells
 * @param pruned of how many every incoming weight is pruned
 */
public record UnitCount(String layer, int units, int pruned) {
    /**
     * Counts in every layer of which units may go, in order.
     *
     * @param token asked on the way
     */
    public static List<UnitCount> of(
            List<LayerWeights> layers, Mask mask, CancellationToken token) {
        List<UnitCount> counts = new ArrayList<>();
        for (int l = 0; l < layers.size(); l++) {
            LayerWeights layer = layers.get(l);
            if (layer.units().count() > 0) {
                UnitMembers members = new UnitMembers(layer, mask.sets().get(l), token);
                int gone = members.gone().cardinality();
                counts.add(new UnitCount(layer.layer(), members.count(), gone));
            }
        }
        return List.copyOf(counts);
    }
}

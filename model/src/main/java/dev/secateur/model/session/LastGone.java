package dev.secateur.model.session;

import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.network.UnitPlaces;
import dev.secateur.model.pruning.Mask;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Those units of a layer, of which nothing is left, that went last. A value.
 *
 * @param kept the number of the nearest earlier revision that has any of the units that are gone
 * @param units which it has, from 0 and ascending, at least one
 */
public record LastGone(int kept, List<Integer> units) {
    /** Copies the list. */
    public LastGone {
        units = List.copyOf(units);
    }

    /**
     * Looks back.
     *
     * @param path from the opened network to the revision in which the units are gone
     * @param layer the units' layer there
     * @param places where its units are
     * @param gone all of which nothing is left
     * @return empty if no revision on the path has any of them, or the layer was built otherwise
     *     before
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public static Optional<LastGone> of(
            List<Revision> path,
            LayerWeights layer,
            UnitPlaces places,
            BitSet gone,
            CancellationToken token) {
        for (int i = path.size() - 2; i >= 0; i--) {
            Revision before = path.get(i);
            OptionalInt place = before.placeBuiltLike(layer);
            if (place.isEmpty()) {
                return Optional.empty();
            }
            List<Integer> had = had(before.mask(), place.getAsInt(), places, gone, token);
            if (!had.isEmpty()) {
                return Optional.of(new LastGone(before.number(), had));
            }
        }
        return Optional.empty();
    }

    private static List<Integer> had(
            Mask mask, int layer, UnitPlaces places, BitSet gone, CancellationToken token) {
        List<Integer> had = new ArrayList<>();
        for (int unit = gone.nextSetBit(0); unit >= 0; unit = gone.nextSetBit(unit + 1)) {
            token.throwIfCancelled();
            if (!places.all(unit, w -> mask.isPruned(layer, w))) {
                had.add(unit);
            }
        }
        return had;
    }
}

package dev.secateur.ui.units;

import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.network.UnitPlaces;
import dev.secateur.model.pruning.MagnitudeIndex;
import dev.secateur.model.session.Revision;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * When a unit of which nothing is left went.
 *
 * @param since the number of the first revision in which it is gone
 * @param kept the number of the one before, which has its weights; empty if none has, or their
 *     layer has other units
 */
record UnitPast(int since, OptionalInt kept) {
    /**
     * Looks back.
     *
     * @param path from the opened network to the revision in which the unit is gone
     * @param layer the unit's layer there
     * @param places where its units are
     */
    static UnitPast of(List<Revision> path, LayerWeights layer, UnitPlaces places, int unit) {
        int since = path.get(path.size() - 1).number();
        for (int i = path.size() - 2; i >= 0; i--) {
            Revision before = path.get(i);
            OptionalInt place = place(before, layer);
            if (place.isEmpty()) {
                break;
            } else if (!places.all(unit, w -> before.mask().isPruned(place.getAsInt(), w))) {
                return new UnitPast(since, OptionalInt.of(before.number()));
            }
            since = before.number();
        }
        return new UnitPast(since, OptionalInt.empty());
    }

    /** Where the same layer stands in another revision; empty if it has not these weights. */
    private static OptionalInt place(Revision revision, LayerWeights layer) {
        List<MagnitudeIndex> indexes = revision.pruner().indexes();
        return IntStream.range(0, indexes.size())
                .filter(l -> isSame(indexes.get(l).weights(), layer))
                .findFirst();
    }

    private static boolean isSame(LayerWeights one, LayerWeights other) {
        return one.layer().equals(other.layer())
                && one.size() == other.size()
                && one.units().equals(other.units());
    }
}

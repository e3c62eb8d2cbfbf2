package dev.secateur.model.session;

import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.network.UnitPlaces;
import java.util.List;
import java.util.OptionalInt;

/**
 * When a unit of which nothing is left went. A value.
 *
 * @param since the number of the first revision in which it is gone
 * @param kept the number of the one before, which has its weights; empty if none has
 * @param otherwise where none has, the number of the one before, in which its layer is built
 *     otherwise; empty if there is none before
 */
public record UnitPast(int since, OptionalInt kept, OptionalInt otherwise) {
    /**
     * Looks back.
     *
     * @param path from the opened network to the revision in which the unit is gone
     * @param layer the unit's layer there
     * @param places where its units are
     */
    public static UnitPast of(
            List<Revision> path, LayerWeights layer, UnitPlaces places, int unit) {
        int since = path.get(path.size() - 1).number();
        for (int i = path.size() - 2; i >= 0; i--) {
            Revision before = path.get(i);
            OptionalInt number = OptionalInt.of(before.number());
            OptionalInt place = before.placeBuiltLike(layer);
            if (place.isEmpty()) {
                return new UnitPast(since, OptionalInt.empty(), number);
            }
            int there = place.getAsInt();
            if (!places.all(unit, w -> before.mask().isPruned(there, w))) {
                return new UnitPast(since, number, OptionalInt.empty());
            }
            since = before.number();
        }
        return new UnitPast(since, OptionalInt.empty(), OptionalInt.empty());
    }
}

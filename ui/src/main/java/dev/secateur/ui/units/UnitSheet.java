package dev.secateur.ui.units;

import dev.secateur.model.network.LayerInfo;
import java.util.List;

/**
 * The units of a layer.
 *
 * @param layer what it is
 * @param pictures of them; the same object as long as only what goes changes
 * @param reach the absolute weight with the strongest colour
 * @param states what becomes of each, in order; none where no unit may go
 */
public record UnitSheet(
        LayerInfo layer, UnitPictures pictures, double reach, List<UnitState> states) {
    /** Copies the list. */
    public UnitSheet {
        states = List.copyOf(states);
    }

    /** How many units there are in a state. */
    public long count(UnitState state) {
        return states.stream().filter(state::equals).count();
    }
}

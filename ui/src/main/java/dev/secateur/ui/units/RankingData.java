package dev.secateur.ui.units;

import dev.secateur.model.pruning.UnitRanking;
import java.util.List;

/**
 * The units of a layer in the order in which they go.
 *
 * @param sheet the units, with what becomes of them
 * @param ranking their order and scores
 * @param activations the mean activation of each unit, by its number and as a share of the largest;
 *     none where they are not known
 * @param isEditable whether the threshold can be dragged
 */
public record RankingData(
        UnitSheet sheet, UnitRanking ranking, List<Double> activations, boolean isEditable) {
    /** Copies the list. */
    public RankingData {
        activations = List.copyOf(activations);
    }

    /** How many units there are. */
    public int count() {
        return ranking.units().size();
    }

    /** The unit at a place of the ranking. */
    public int unit(int place) {
        return ranking.units().get(place).unit();
    }

    /** What becomes of the unit at a place. */
    public UnitState state(int place) {
        return sheet.states().get(unit(place));
    }

    /** Behind which place the threshold stands: nothing after it goes but by hand. */
    public int threshold() {
        int place = count();
        while (place > 0 && !isByAmount(place - 1)) {
            place--;
        }
        return place;
    }

    private boolean isByAmount(int place) {
        return state(place) == UnitState.GOES || state(place) == UnitState.GONE;
    }

    /** How many units go, or have gone: by the amount and by hand. */
    public int going() {
        return count() - (int) sheet.count(UnitState.KEPT);
    }

    /** The score at a place as a share of the largest; 0 where none is above 0. */
    public double height(int place) {
        double most = Math.max(0, ranking.units().get(count() - 1).score());
        double score = ranking.units().get(place).score();
        return most > 0 ? Math.max(0, score / most) : 0;
    }
}

package dev.secateur.model.pruning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The units of a layer in the order in which a criterion lets them go.
 *
 * @param units first those that are pruned already, then from the lowest score to the highest, of
 *     equal ones the lower number first
 * @param gone how many of them are pruned already
 */
public record UnitRanking(List<Ranked> units, int gone) {
    /** Copies the list. */
    public UnitRanking {
        units = List.copyOf(units);
    }

    /**
     * A unit.
     *
     * @param unit its number in the layer, from 0
     * @param score what the criterion makes of it; 0 for one that is pruned already
     */
    public record Ranked(int unit, double score) {}

    static UnitRanking of(Ranking ranking) {
        List<Ranked> gone = new ArrayList<>();
        List<Ranked> left = new ArrayList<>();
        IntStream.range(0, ranking.size())
                .forEach(
                        unit -> {
                            boolean isHeld = ranking.held().get(unit);
                            double score = isHeld ? 0 : ranking.scores().score(unit);
                            (isHeld ? gone : left).add(new Ranked(unit, score));
                        });
        left.sort(Comparator.comparingDouble(Ranked::score));
        int before = gone.size();
        gone.addAll(left);
        return new UnitRanking(gone, before);
    }

    /** How many units score less than a bound, those that are pruned already among them. */
    public int below(double bound) {
        return gone + (int) units.stream().skip(gone).filter(each -> each.score() < bound).count();
    }
}

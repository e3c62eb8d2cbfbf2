package dev.secateur.model.study;

import java.util.Comparator;
import java.util.List;

/**
 * What a revision takes and how well it does.
 *
 * @param revision its number
 * @param cost what it takes, such as parameters, multiply-accumulates or bytes; less is better
 * @param accuracy on held-out data, 0 to 1
 */
public record TradeOff(int revision, double cost, double accuracy) {
    /** Whether this one is no worse in either respect than another and better in one. */
    public boolean beats(TradeOff other) {
        boolean isNoWorse = cost <= other.cost && accuracy >= other.accuracy;
        return isNoWorse && (cost < other.cost || accuracy > other.accuracy);
    }

    /**
     * The Pareto front: those that none beats, the cheapest first. Of equal ones all are on it, in
     * the order in which they are given.
     */
    public static List<TradeOff> front(List<TradeOff> all) {
        return all.stream()
                .filter(one -> all.stream().noneMatch(other -> other.beats(one)))
                .sorted(Comparator.comparingDouble(TradeOff::cost))
                .toList();
    }
}

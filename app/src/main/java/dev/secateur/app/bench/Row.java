package dev.secateur.app.bench;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How fast each contestant was in one setting.
 *
 * @param setting what was measured
 * @param rates examples a second in each round, for each contestant that was there
 */
public record Row(Setting setting, Map<Contestant, List<Double>> rates) {
    /** Copies the map. */
    public Row {
        rates = Collections.unmodifiableMap(new EnumMap<>(rates));
    }

    /** Examples a second in the median round; empty if the contestant was not there. */
    public Optional<Double> median(Contestant contestant) {
        return rounds(contestant).map(Statistics::median);
    }

    /** Examples a second in the slowest round. */
    public Optional<Double> minimum(Contestant contestant) {
        return rounds(contestant).map(Collections::min);
    }

    /** Examples a second in the fastest round. */
    public Optional<Double> maximum(Contestant contestant) {
        return rounds(contestant).map(Collections::max);
    }

    /**
     * How many times as fast ours was: the median over the rounds, each against the same round of
     * the other, so that a noise that lasts hits both sides of a fraction.
     */
    public Optional<Double> ratioTo(Contestant other) {
        List<Double> ours = rates.get(Contestant.OURS);
        return rounds(other).map(theirs -> Statistics.median(Statistics.ratios(ours, theirs)));
    }

    private Optional<List<Double>> rounds(Contestant contestant) {
        return Optional.ofNullable(rates.get(contestant));
    }
}

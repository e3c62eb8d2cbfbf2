package dev.secateur.app.bench;

import java.util.List;

/**
 * By how much our accuracies lie above DL4J's.
 *
 * @param mean over the trials
 * @param standardDeviation over the trials; NaN if there is only one
 */
public record Difference(double mean, double standardDeviation) {
    /** Of at least one trial. */
    public static Difference of(List<Trial> trials) {
        List<Double> differences = trials.stream().map(Trial::difference).toList();
        return new Difference(
                Statistics.mean(differences), Statistics.standardDeviation(differences));
    }
}

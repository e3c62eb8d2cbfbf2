package dev.secateur.app.experiment;

import java.util.Locale;

/**
 * A figure that somebody published.
 *
 * @param source who, and where to find it
 * @param dataset what it was measured on
 * @param setting for which network, and how much of it was pruned
 * @param figure the figure as it was published
 * @param accuracyLoss the same as accuracy before − after, in points
 */
public record Published(
        String source, String dataset, String setting, String figure, double accuracyLoss) {
    /** A published pair of error rates, in percent. */
    static Published errors(
            String source, String dataset, String setting, double before, double after) {
        String figure = String.format(Locale.ROOT, "%.2f %% → %.2f %% error", before, after);
        return new Published(source, dataset, setting, figure, after - before);
    }

    /** A published pair of accuracies, in percent. */
    static Published accuracies(
            String source, String dataset, String setting, double before, double after) {
        String figure = String.format(Locale.ROOT, "%.2f %% → %.2f %% accuracy", before, after);
        return new Published(source, dataset, setting, figure, before - after);
    }

    /** A published loss of accuracy, in points. */
    static Published loss(String source, String dataset, String setting, double points) {
        String figure = String.format(Locale.ROOT, "−%.2f points", points);
        return new Published(source, dataset, setting, figure, points);
    }
}

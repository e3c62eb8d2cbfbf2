package dev.secateur.app.experiment;

import java.util.Locale;

/**
 * A figure that somebody published.
 *
 * @param source who, and where to find it
 * @param dataset what it was measured on
 * @param setting for which network, and how much of it was pruned
 * @param measure what the figure tells
 * @param figure the figure as it was published
 * @param accuracyLoss the same as accuracy before − after, in points
 */
public record Published(
        String source,
        String dataset,
        String setting,
        Measure measure,
        String figure,
        double accuracyLoss) {
    /** What a figure tells. */
    public enum Measure {
        /** The error rate before and after. */
        ERROR,
        /** The accuracy before and after. */
        ACCURACY,
        /** How many points of accuracy were lost. */
        LOSS;

        /** Its name in JSON and in the message bundles. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A published pair of error rates, in percent. */
    static Published errors(
            String source, String dataset, String setting, double before, double after) {
        String figure = pair(before, after);
        return new Published(source, dataset, setting, Measure.ERROR, figure, after - before);
    }

    /** A published pair of accuracies, in percent. */
    static Published accuracies(
            String source, String dataset, String setting, double before, double after) {
        String figure = pair(before, after);
        return new Published(source, dataset, setting, Measure.ACCURACY, figure, before - after);
    }

    /** A published loss of accuracy, in points. */
    static Published loss(String source, String dataset, String setting, double points) {
        String figure = String.format(Locale.ROOT, "%.2f", points);
        return new Published(source, dataset, setting, Measure.LOSS, figure, points);
    }

    private static String pair(double before, double after) {
        return String.format(Locale.ROOT, "%.2f %% → %.2f %%", before, after);
    }
}

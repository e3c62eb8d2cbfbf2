package dev.secateur.model.data;

import java.util.Locale;

/** What stands in for a value that is missing; learned on the training part. */
public enum MissingValues {
    /** The mean of the feature's known values. */
    MEAN,
    /** Their median; of an even number of values the mean of the middle two. */
    MEDIAN,
    /** The value that most of them have, the least of several; for codes of categories. */
    MOST_FREQUENT,
    /** Nothing: data that lack values are refused. */
    REFUSE;

    /** The name on the command line and in message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * What stands in for a missing value.
     *
     * @param known the known values, sorted, not empty
     */
    float substitute(float[] known) {
        return switch (this) {
            case MEAN, REFUSE -> mean(known);
            case MEDIAN -> median(known);
            case MOST_FREQUENT -> mostFrequent(known);
        };
    }

    private static float mean(float[] known) {
        Moments moments = new Moments();
        for (float value : known) {
            moments.add(value);
        }
        return (float) moments.mean();
    }

    private static float median(float[] known) {
        int middle = known.length / 2;
        return known.length % 2 == 1
                ? known[middle]
                : (float) (((double) known[middle - 1] + known[middle]) / 2);
    }

    private static float mostFrequent(float[] known) {
        float most = known[0];
        int longest = 0;
        int begin = 0;
        for (int i = 1; i <= known.length; i++) {
            if (i == known.length || known[i] != known[begin]) {
                if (i - begin > longest) {
                    longest = i - begin;
                    most = known[begin];
                }
                begin = i;
            }
        }
        return most;
    }
}

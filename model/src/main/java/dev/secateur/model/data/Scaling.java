package dev.secateur.model.data;

import java.util.Locale;

/** How the values of a feature are brought to a common scale. */
public enum Scaling {
    /** To mean 0 and population standard deviation 1 over the training part. */
    STANDARD,
    /** To the range from 0 to 1 over the training part; what is held out may lie outside. */
    MIN_MAX,
    /** Not at all. */
    NONE;

    /** The name on the command line and in message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
